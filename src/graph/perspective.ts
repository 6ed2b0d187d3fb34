import type { Standing } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'
import { resolveActor } from './resolve.ts'
import { reporting, type Speaker } from './speakers.ts'

const reported = 1
const asserted = 2
const denied = 4

/** Per relation: what the chosen speakers do with it, as a sum of marks; 0 where they are silent. */
export type Perspective = Uint8Array

/**
 * The relations as the chosen speakers have them.
 * @param by ids or former ids of actors, and `reporting`; ids that nobody answers to are left out.
 * @returns undefined where no speaker is left: everyone's relations, nobody's perspective.
 */
export function perspectiveOf(index: GraphIndex, by: readonly string[]): Perspective | undefined {
  const known = by.filter((id) => id === reporting || resolveActor(index, id) !== undefined)
  if (known.length === 0) return undefined
  const marks = new Uint8Array(index.relations.length)
  const mark = (relations: readonly number[], bit: number) => {
    for (const relation of relations) marks[relation] = (marks[relation] ?? 0) | bit
  }
  for (const speaker of chosenSpeakers(index, known)) {
    mark(speaker.reports, reported)
    mark(speaker.asserts, asserted)
    mark(speaker.denies, denied)
  }
  return marks
}

/**
 * The standing to draw for the marks of one relation: the table of standings over the evidence of the chosen speakers alone, so
 * that nobody's claim turns solid, with `denied` where all they do is deny it.
 */
export function drawnStanding(marks: number): Standing | 'denied' {
  if (marks === denied) return 'denied'
  if ((marks & denied) !== 0) return 'disputed'
  return (marks & reported) !== 0 ? 'reported' : 'claimed'
}

/** Whether some of the chosen speakers say that it is so. */
export function affirms(marks: number): boolean {
  return (marks & (reported | asserted)) !== 0
}

/** Whether some of the chosen speakers deny it. */
export function denies(marks: number): boolean {
  return (marks & denied) !== 0
}

function chosenSpeakers(index: GraphIndex, ids: readonly string[]): Speaker[] {
  const actors = new Set(ids.filter((id) => id !== reporting).map((id) => resolveActor(index, id)))
  return index.speakers.filter(({ id, actor }) =>
    actor === undefined ? ids.includes(id) : actors.has(actor),
  )
}
