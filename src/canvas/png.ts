import { type ChangeLabels, legendOf } from './legend-of.ts'
import { family } from './letters.ts'
import { paint } from './paint.ts'
import { layLegend, paintLegend } from './paint-legend.ts'
import type { Painting } from './painting.ts'
import { wrapText } from './wrap-text.ts'

/** What stands below a picture that is taken along. */
interface PictureFoot {
  /** The first line is the title. */
  readonly caption: readonly string[]
  readonly changeLabels: ChangeLabels
}

const margin = 14
const columnGap = 32
/** Pictures of a lesser width, in CSS pixels, have the legend below the caption instead of beside it. */
const wide = 640
const title = { font: `600 15px ${family}`, height: 22 }
const words = { font: `400 11.5px ${family}`, height: 17 }

/**
 * A picture as PNG: what `painting` holds over paper, and below it a caption and a legend of what occurs in it. Nothing of it depends
 * on when it is made.
 * @throws where the browser cannot encode a picture of that size.
 */
export async function pngOf(painting: Painting, { caption, changeLabels }: PictureFoot): Promise<Blob> {
  const { palette, size, ratio } = painting
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw a picture of that size.')
  const beside = size.width >= wide
  const room = size.width - margin * 2
  const column = beside ? Math.round((room - columnGap) * 0.4) : room
  const lines = captionLines(context, caption, column)
  const captionHeight = lines.reduce((sum, { look }) => sum + look.height, 0)
  const legend = layLegend(
    context,
    legendOf(painting.frame, size, changeLabels),
    beside ? room - column - columnGap : room,
  )
  const gap = lines.length > 0 && legend.height > 0 ? margin : 0
  const height = beside ? Math.max(captionHeight, legend.height) : captionHeight + gap + legend.height
  const foot = height + margin * 2

  // Setting a size clears the canvas, so that measuring comes first.
  canvas.width = Math.round(size.width * ratio)
  canvas.height = Math.round((size.height + foot) * ratio)
  context.scale(ratio, ratio)
  context.fillStyle = palette.paper
  context.fillRect(0, 0, size.width, size.height)
  context.save()
  context.beginPath()
  context.rect(0, 0, size.width, size.height)
  context.clip()
  paint(context, painting)
  context.restore()
  context.fillStyle = palette.surface
  context.fillRect(0, size.height, size.width, foot)
  context.fillStyle = palette.rule
  context.fillRect(0, size.height, size.width, 1)
  const top = size.height + margin
  paintCaption(context, lines, top, palette)
  const corner = beside
    ? { left: margin + column + columnGap, top }
    : { left: margin, top: top + captionHeight + gap }
  // On the ground that it stands on, marks have it inside too.
  const ground = { ...palette, paper: palette.surface }
  paintLegend(context, legend, corner, { ...painting, palette: ground, size: unbounded })
  return blobOf(canvas)
}

const unbounded = { width: Infinity, height: Infinity }

interface CaptionLine {
  readonly text: string
  readonly look: typeof title
}

function captionLines(
  context: CanvasRenderingContext2D,
  caption: readonly string[],
  width: number,
): CaptionLine[] {
  return caption.flatMap((text, at) => {
    const look = at === 0 ? title : words
    context.font = look.font
    return wrapText(text, width, (part) => context.measureText(part).width).map((line) => ({
      text: line,
      look,
    }))
  })
}

function paintCaption(
  context: CanvasRenderingContext2D,
  lines: readonly CaptionLine[],
  top: number,
  palette: Painting['palette'],
): void {
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  let y = top
  for (const { text, look } of lines) {
    context.font = look.font
    context.fillStyle = look === title ? palette.ink : palette['ink-2']
    context.fillText(text, margin, y + look.height / 2)
    y += look.height
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('This browser could not turn the picture into a file.'))
    }, 'image/png')
  })
}
