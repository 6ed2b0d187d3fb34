import type { Frame, PlacedActor } from './frame.ts'
import { lineHeight } from './layouts/label-box.ts'
import { family, measure, widthsGeneration } from './letters.ts'
import { compactLines, nameLines } from './name-lines.ts'
import type { SceneActor } from './scene.ts'
import { compactLetters, leastLetters } from './sizes.ts'

/** A name as it is written: its lines, their letters, and the size of all, CSS pixels. */
export interface Text {
  readonly lines: readonly string[]
  readonly font: string
  readonly fontSize: number
  readonly width: number
  readonly height: number
  readonly generation: number
}

/** What was last made of an actor's name; its letters change their size only as one zooms. */
const knownTexts = new WeakMap<PlacedActor['actor'], Text>()

/** An actor's name in the letters that a frame has for it. */
export function textOf(
  context: CanvasRenderingContext2D,
  { actor }: PlacedActor,
  { factor, stage }: Frame,
): Text {
  const smallest = leastLetters(stage?.scale)
  const fontSize = Math.max(smallest, Math.round(actor.fontSize * factor * 2) / 2)
  const known = knownTexts.get(actor)
  if (known?.fontSize === fontSize && known.generation === widthsGeneration()) return known
  const text = measuredText(context, actor, nameLines(actor.label, actor.step).lines, fontSize)
  knownTexts.set(actor, text)
  return text
}

/** Measures an actor's name as it will be asked for in a frame. */
export function measureName(context: CanvasRenderingContext2D, placed: PlacedActor, frame: Frame): void {
  textOf(context, placed, frame)
}

const knownCompact = new WeakMap<PlacedActor['actor'], Text>()

/** The same in small letters and more lines. */
export function compactOf(context: CanvasRenderingContext2D, actor: SceneActor): Text {
  const known = knownCompact.get(actor)
  if (known?.generation === widthsGeneration()) return known
  const text = measuredText(context, actor, compactLines(actor.label) ?? [actor.label], compactLetters)
  knownCompact.set(actor, text)
  return text
}

function measuredText(
  context: CanvasRenderingContext2D,
  actor: SceneActor,
  lines: readonly string[],
  fontSize: number,
): Text {
  const font = `${actor.weight} ${fontSize}px ${family}`
  const width = Math.max(...lines.map((line) => measure(context, line, font)))
  const height = lines.length * lineHeight * fontSize
  return { lines, font, fontSize, width, height, generation: widthsGeneration() }
}
