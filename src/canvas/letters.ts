export const family = '"Inter Variable", system-ui, sans-serif'

/** Width of the stroke of paper around letters of a size, CSS pixels. */
export function haloOf(fontSize: number): number {
  return Math.max(3, fontSize * 0.26)
}

/** The width of a text in a font, CSS pixels. Measuring is slow beside a frame's time, so that each text is measured once. */
export function measure(context: CanvasRenderingContext2D, text: string, font: string): number {
  const key = `${font}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context.font = font
  const { width } = context.measureText(text)
  if (widths.size > most) widths.clear()
  widths.set(key, width)
  return width
}

/** More than the lines of names in the largest picture. */
const most = 100_000
const widths = new Map<string, number>()
let generation = 0

/** Letters of another font have come: all widths are measured anew. */
export function forgetWidths(): void {
  widths.clear()
  generation += 1
}

/** A number that is another one once widths are no longer what they were. */
export function widthsGeneration(): number {
  return generation
}
