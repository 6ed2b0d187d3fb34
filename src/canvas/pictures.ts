import type { IconNode } from 'lucide'

/** Icons and flags ready to be drawn on a canvas, each made once. */
export interface Pictures {
  /** The path of a 24-unit line icon. */
  icon(node: IconNode): Path2D
  /** A picture by its address; undefined until it has loaded, or if it cannot be. */
  image(address: string): HTMLImageElement | undefined
  /** Resolves once every picture asked for so far has loaded or failed. */
  ready(): Promise<void>
}

/** `onLoad` is called with the address of a picture that was asked for and has arrived. */
export function createPictures(onLoad: (address: string) => void): Pictures {
  const paths = new Map<IconNode, Path2D>()
  const images = new Map<string, HTMLImageElement>()
  const loads: Promise<void>[] = []
  return {
    icon(node) {
      const known = paths.get(node)
      if (known) return known
      const path = iconPath(node)
      paths.set(node, path)
      return path
    },
    image(address) {
      const known = images.get(address)
      if (known) return known.complete && known.naturalWidth > 0 ? known : undefined
      const image = new Image()
      images.set(address, image)
      loads.push(
        new Promise((resolve) => {
          image.addEventListener('load', () => {
            onLoad(address)
            resolve()
          })
          image.addEventListener('error', () => resolve())
        }),
      )
      image.src = address
      return undefined
    },
    async ready() {
      await Promise.all(loads)
    },
  }
}

/** The shapes of an icon as one path: lucide draws with path, circle, rect, line, polyline, polygon and ellipse. */
export function iconPath(node: IconNode): Path2D {
  const path = new Path2D()
  for (const [tag, attributes] of node) {
    const number = (name: string) => Number(attributes[name] ?? 0)
    if (tag === 'path') path.addPath(new Path2D(String(attributes.d)))
    if (tag === 'circle') path.addPath(ellipse(number('cx'), number('cy'), number('r'), number('r')))
    if (tag === 'ellipse') path.addPath(ellipse(number('cx'), number('cy'), number('rx'), number('ry')))
    if (tag === 'line')
      path.addPath(new Path2D(`M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`))
    if (tag === 'polyline') path.addPath(new Path2D(`M${attributes.points}`))
    if (tag === 'polygon') path.addPath(new Path2D(`M${attributes.points}Z`))
    if (tag === 'rect') {
      const rectangle = new Path2D()
      rectangle.roundRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
      path.addPath(rectangle)
    }
  }
  return path
}

function ellipse(x: number, y: number, radiusX: number, radiusY: number): Path2D {
  const path = new Path2D()
  path.ellipse(x, y, radiusX, radiusY, 0, 0, 2 * Math.PI)
  return path
}
