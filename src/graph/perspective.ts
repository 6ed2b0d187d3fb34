import type { Standing } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'
import { resolveActor } from './resolve.ts'
import { reporting, voiceMark } from './speakers.ts'
import { drawnStandings } from './visible-graph.ts'

/** Per relation: what the chosen speakers do with it, as a sum of `voiceMark`; 0 where they are silent. */
export type Perspective = Uint8Array

/**
 * The relations as the chosen speakers have them.
 * @param by ids or former ids of actors, and `reporting`; ids that nobody answers to are left out.
 * @returns undefined where no speaker is left: everyone's relations, nobody's perspective.
 */
export function perspectiveOf(index: GraphIndex, by: readonly string[]): Perspective | undefined {
  const known = by.filter((id) => id === reporting || resolveActor(index, id) !== undefined)
  if (known.length === 0) return undefined
  const { voices, voiceMarks } = index
  const chosen = chosenSpeakers(index, known)
  const marks = new Uint8Array(index.relations.length)
  for (let relation = 0; relation < marks.length; relation++) {
    const end = voices.starts[relation + 1] ?? 0
    for (let voice = voices.starts[relation] ?? 0; voice < end; voice++) {
      if (chosen[voices.items[voice] ?? 0])
        marks[relation] = (marks[relation] ?? 0) | (voiceMarks[voice] ?? 0)
    }
  }
  return marks
}

/**
 * The standing to draw for the marks of one relation: the table of standings over the evidence of the chosen speakers alone, so
 * that nobody's claim turns solid, with `denied` where all they do is deny it.
 */
function drawnStanding(marks: number): Standing | 'denied' {
  if (marks === voiceMark.denies) return 'denied'
  if ((marks & voiceMark.denies) !== 0) return 'disputed'
  return (marks & voiceMark.reports) !== 0 ? 'reported' : 'claimed'
}

/** Whether some of the chosen speakers say that it is so. */
export function affirms(marks: number): boolean {
  return (marks & (voiceMark.reports | voiceMark.asserts)) !== 0
}

/** Whether some of the chosen speakers deny it. */
export function denies(marks: number): boolean {
  return (marks & voiceMark.denies) !== 0
}

/** Per relation: how it is drawn, as an index into `drawnStandings`. */
export function drawnColumn(index: GraphIndex, perspective: Perspective | undefined): Uint8Array {
  if (!perspective) return index.standing
  return index.standing.map((own, relation) => {
    const marks = perspective[relation] ?? 0
    return marks === 0 ? own : drawnStandings.indexOf(drawnStanding(marks))
  })
}

/** Per speaker: whether it is one of these. */
function chosenSpeakers(index: GraphIndex, ids: readonly string[]): boolean[] {
  const actors = new Set(ids.filter((id) => id !== reporting).map((id) => resolveActor(index, id)))
  return index.speakers.map(({ id, actor }) => (actor === undefined ? ids.includes(id) : actors.has(actor)))
}
