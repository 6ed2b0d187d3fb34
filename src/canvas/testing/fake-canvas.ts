import { vi } from 'vitest'

/**
 * 2D contexts that draw nothing, for a document without any. `paints` counts how often one of them was cleared, `texts` is all that was
 * written.
 */
export function fakeContext() {
  const context = {
    paints: 0,
    texts: [] as string[],
    measureText: (text: string) => ({ width: text.length * 6 }),
    clearRect() {
      context.paints++
    },
    fillText(text: string) {
      context.texts.push(text)
    },
  }
  const nothing = () => undefined
  const contextOf = (canvas: HTMLCanvasElement) =>
    new Proxy(context, {
      get: (target, name) => (name === 'canvas' ? canvas : (Reflect.get(target, name) ?? nothing)),
    })
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    return contextOf(this) as never
  })
  vi.stubGlobal(
    'Path2D',
    class {
      addPath() {}
      ellipse() {}
      roundRect() {}
      moveTo() {}
      lineTo() {}
      quadraticCurveTo() {}
    },
  )
  return context
}

/** An element of a size, on the page, as a document without layout needs to be told. */
export function sizedContainer(width = 800, height = 600): HTMLElement {
  const size = { width, height }
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => size.width)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => size.height)
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, 0, size.width, size.height),
  )
  const container = document.createElement('div')
  // Cytoscape reads these, which a document without layout leaves empty.
  const style = document.createElement('style')
  style.textContent =
    '* { padding-left: 0px; padding-right: 0px; padding-top: 0px; padding-bottom: 0px; border-left-width: 0px; border-right-width: 0px; border-top-width: 0px; border-bottom-width: 0px }'
  document.head.append(style)
  document.body.append(container)
  return container
}

/** Lets Cytoscape's loop run for a number of frames. */
export async function frames(count = 3): Promise<void> {
  for (let at = 0; at < count; at++) await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** Sends a mouse event as Cytoscape reads it, from the picture or, with `on`, from elsewhere. */
export function mouse(container: HTMLElement, type: string, x: number, y: number, on?: EventTarget): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, button: 0 })
  Object.defineProperty(event, 'which', { value: 1 })
  ;(on ?? container.querySelector('canvas') ?? container).dispatchEvent(event)
}
