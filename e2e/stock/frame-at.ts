/** An element for a picture, so far from the left of the page, of a size; all in CSS pixels. */
export function frameAt(
  left: number,
  { width, height }: { readonly width: number; readonly height: number },
): HTMLElement {
  const frame = document.createElement('div')
  frame.style.cssText = `position: absolute; top: 0; left: ${left}px; width: ${width}px; height: ${height}px; background: var(--paper)`
  document.body.append(frame)
  return frame
}
