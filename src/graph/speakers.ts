import type { Dataset } from '../model/dataset.ts'
import { resolveActor, type Places } from './resolve.ts'

/** The speaker id under which stands what sources report in their own voice; an actor of that id cannot be a speaker. */
export const reporting = 'reporting'

/** One voice in a dataset and the relations it speaks of, as indices, ascending. */
export interface Speaker {
  /** An actor's id, or `reporting`. */
  readonly id: string
  /** Index of the actor; undefined for `reporting`. */
  readonly actor: number | undefined
  readonly reports: readonly number[]
  readonly asserts: readonly number[]
  readonly denies: readonly number[]
  /** All of these together, each once. */
  readonly speaksOf: readonly number[]
}

/** Everyone who asserts or denies something, in the order of the actors, after `reporting` if anything is reported. */
export function speakersOf(dataset: Dataset, places: Places): Speaker[] {
  const reports: number[] = []
  const claims = new Map<number, { asserts: number[]; denies: number[] }>()
  dataset.relations.forEach((relation, place) => {
    for (const evidence of relation.evidence) {
      if (evidence.status === 'reported') addOnce(reports, place)
      if (evidence.status !== 'asserted' && evidence.status !== 'denied') continue
      const actor = evidence.by === undefined ? undefined : resolveActor({ places }, evidence.by)
      if (actor === undefined) throw new Error(`Relation "${relation.id}" has a claim by nobody known.`)
      const claim = claims.get(actor) ?? { asserts: [], denies: [] }
      claims.set(actor, claim)
      addOnce(evidence.status === 'asserted' ? claim.asserts : claim.denies, place)
    }
  })
  const actors = [...claims].sort(([a], [b]) => a - b)
  const speakers = actors.flatMap(([actor, { asserts, denies }]) => {
    const id = dataset.actors[actor]?.id
    return id === undefined || id === reporting
      ? []
      : [{ id, actor, reports: [], asserts, denies, speaksOf: union(asserts, denies) }]
  })
  const sources = { id: reporting, actor: undefined, reports, asserts: [], denies: [], speaksOf: reports }
  return reports.length > 0 ? [sources, ...speakers] : speakers
}

/** Relations come in ascending order, so a repeat can only be the last one. */
function addOnce(places: number[], place: number) {
  if (places.at(-1) !== place) places.push(place)
}

function union(some: readonly number[], others: readonly number[]): number[] {
  return [...new Set([...some, ...others])].sort((a, b) => a - b)
}
