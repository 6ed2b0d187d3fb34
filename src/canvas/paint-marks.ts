import { boxAround, type Box } from './boxes.ts'
import type { LineChange } from './line-change.ts'
import { boxOfMark, type Mark } from './marks.ts'
import { paintChange } from './paint-changes.ts'
import { alphaOf } from './paint-lines.ts'
import type { Painting } from './painting.ts'
import { createPieces, type Piece } from './pieces.ts'
import { copySprite, spriteReach } from './sprites.ts'

/** The marks of lines. They lie over the icons: they are small, and where a line is too short they would be lost below. */
export function markPieces(painting: Painting, marks: readonly Mark[]): Piece[] {
  return marks.map((mark) =>
    mark.change ? changePiece(mark, mark.change, painting) : standingPiece(mark, painting),
  )
}

/** Draws the marks of lines. */
export function paintMarks(
  context: CanvasRenderingContext2D,
  painting: Painting,
  marks: readonly Mark[],
): void {
  for (const { paint } of markPieces(painting, marks)) paint(context)
}

/** A line may carry one of each. */
const changes = createPieces()
const standings = createPieces()

function changePiece(mark: Mark, change: LineChange, { palette }: Painting): Piece {
  return changes(mark.placed, [mark.at, mark.radius, mark.width, palette], () => ({
    box: roomOf(mark),
    whole: true,
    paint: (context) => {
      context.globalAlpha = 1
      paintChange(context, { ...mark, change }, palette)
    },
  }))
}

function standingPiece(mark: Mark, painting: Painting): Piece {
  const { palette, sprites, ratio } = painting
  const alpha = alphaOf(mark.placed, painting)
  return standings(mark.placed, [mark.at, mark.radius, alpha, palette, sprites], () => ({
    box: boxAround(mark, spriteReach(mark.radius, ratio)),
    paint: (context) => {
      context.globalAlpha = alpha
      copySprite(context, sprites.ofMark(mark, palette), mark, ratio)
    },
  }))
}

/** The ground of a mark and the ring around it. */
function roomOf(mark: Mark): Box {
  const { x, y, width, height } = boxOfMark(mark)
  const edge = Math.max(3, mark.placed.width / 2)
  return { x: x - edge, y: y - edge, width: width + edge * 2, height: height + edge * 2 }
}

/** A disputed line carries two facing strokes, a denied one a cross. */
