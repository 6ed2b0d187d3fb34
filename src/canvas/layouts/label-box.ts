import type { Actor } from '../../model/dataset.ts'
import { fontSizeOf, labelWidthOf, radiusOf, type Importance } from './importance.ts'

/** A rectangle around an icon, in whole graph units relative to the icon's centre, y downward. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** All that the painter and the layout must agree on about one actor. */
export interface NodeSize {
  readonly radius: number
  readonly fontSize: number
  /** The label, wrapped; the first line stands directly below the icon. */
  readonly lines: readonly string[]
  /** Icon and label together. */
  readonly box: Box
}

/** Graph units between the icon's lowest point and the top of the first line. */
export const labelGap = 3
/** Distance between two baselines, in em. */
export const lineHeight = 1.2
export const mostLines = 3
/** A little overhang reads better than a cut, so only words wider than so many lines are cut. */
export const overhang = 1.25

/** The size of an actor's icon and its wrapped label: `short`, or else `name`. */
export function nodeSize(actor: Pick<Actor, 'name' | 'short'>, importance: Importance): NodeSize {
  const radius = radiusOf[importance]
  const fontSize = fontSizeOf[importance]
  const lines = labelLines(actor.short ?? actor.name, labelWidthOf[importance])
  return { radius, fontSize, lines, box: labelBox(lines, radius, fontSize) }
}

/** The smallest whole-number rectangle that holds an icon of `radius` and its label lines centred below it. */
export function labelBox(lines: readonly string[], radius: number, fontSize: number): Box {
  const widest = lines.reduce((width, line) => Math.max(width, textWidth(line)), 0)
  const half = Math.max(radius, Math.ceil((widest * fontSize) / 2))
  const label = lines.length === 0 ? 0 : labelGap + Math.ceil(lines.length * lineHeight * fontSize)
  return { left: -half, top: -radius, right: half, bottom: radius + label }
}

/**
 * Wraps a label to at most three lines of about `maxWidthEm`. Lines come out as even as the words allow, without
 * taking more of them than needed; what does not fit ends in an ellipsis. A word that is wider than a line is cut,
 * as are scripts that write no spaces.
 */
export function labelLines(text: string, maxWidthEm: number): string[] {
  const words = text.split(/\s+/u).flatMap((word) => piecesOf(word, maxWidthEm))
  const greedy = wrap(words, maxWidthEm)
  if (greedy.length > mostLines) {
    const kept = greedy.slice(0, mostLines)
    return [...kept.slice(0, -1), shortened(kept.at(-1) ?? '', maxWidthEm)]
  }
  let best = greedy
  for (let width = maxWidthEm - 0.5; width > 2; width -= 0.5) {
    const narrower = wrap(words, width)
    if (narrower.length > greedy.length) break
    best = narrower
  }
  return best
}

/** Estimated width of a text set in Inter, in em: advance widths of the semibold cut, so lighter text fits too. */
export function textWidth(text: string): number {
  let hundredths = 0
  for (const character of text.normalize('NFD')) hundredths += characterWidth(character)
  return hundredths / 100
}

/** Hundredths of an em for the characters from space to tilde, measured in Inter at weight 600. */
const asciiWidths = [
  25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 65, 42, 62, 64, 67, 61, 64, 58, 64, 64, 32,
  33, 67, 67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92, 76, 77, 65, 77, 65, 65, 66, 75,
  73, 102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62, 59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62,
  62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 45, 36, 45, 67,
]

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0
  const ascii = asciiWidths[code - 32]
  if (ascii !== undefined) return ascii
  if (/\p{M}/u.test(character)) return 0
  return code >= 0x1100 ? 105 : 72
}

function wrap(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = `${last} ${word}`
    if (last !== undefined && textWidth(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

function piecesOf(word: string, width: number): string[] {
  if (word === '') return []
  if (textWidth(word) <= width * overhang) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

function shortened(line: string, width: number): string {
  const characters = [...line]
  while (characters.length > 1 && textWidth(`${characters.join('')}…`) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
