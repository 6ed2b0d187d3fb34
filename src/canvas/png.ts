import type { Palette } from './palette.ts'

const lineHeight = 17
const margin = 14

/**
 * A picture as PNG: what `draw` draws over paper, with caption lines below it (the first one larger). Sizes in CSS pixels;
 * `scale` canvas pixels per CSS pixel.
 * @throws where the browser cannot encode a picture of that size.
 */
export async function pngOf(
  {
    caption,
    scale,
    size,
    palette,
  }: {
    readonly caption: readonly string[]
    readonly scale: number
    readonly size: { readonly width: number; readonly height: number }
    readonly palette: Palette
  },
  draw: (context: CanvasRenderingContext2D) => void,
): Promise<Blob> {
  const foot = caption.length === 0 ? 0 : margin * 2 + caption.length * lineHeight
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(size.width * scale)
  canvas.height = Math.round((size.height + foot) * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw a picture of that size.')
  context.scale(scale, scale)
  context.fillStyle = palette.paper
  context.fillRect(0, 0, size.width, size.height + foot)
  context.save()
  context.beginPath()
  context.rect(0, 0, size.width, size.height)
  context.clip()
  draw(context)
  context.restore()
  context.fillStyle = palette.surface
  context.fillRect(0, size.height, size.width, foot)
  context.textBaseline = 'top'
  for (const [at, line] of caption.entries()) {
    context.font = `${at === 0 ? 600 : 400} ${at === 0 ? 14 : 11.5}px "Inter Variable", system-ui, sans-serif`
    context.fillStyle = at === 0 ? palette.ink : palette['ink-2']
    context.fillText(line, margin, size.height + margin + at * lineHeight, size.width - margin * 2)
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('This browser could not turn the picture into a file.'))
    }, 'image/png')
  })
}
