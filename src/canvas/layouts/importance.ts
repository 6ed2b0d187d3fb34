import type { Dataset, Relation } from '../../model/dataset.ts'
import { buildHomes } from './homes.ts'

/** Three steps, not a continuum: 3 is drawn largest. */
export type Importance = 1 | 2 | 3

/** The ids of the actors at both ends of each relation. */
export type Ends = Iterable<Pick<Relation, 'from' | 'to'>>

/** Icon radius in graph units, by importance. */
export const radiusOf: Readonly<Record<Importance, number>> = { 1: 11, 2: 16, 3: 20 }
/** Label size in graph units, by importance. */
export const fontSizeOf: Readonly<Record<Importance, number>> = { 1: 10.5, 2: 13, 3: 13 }
/** Label weight, by importance. */
export const fontWeightOf: Readonly<Record<Importance, number>> = { 1: 500, 2: 600, 3: 600 }
/** Width of a label line in em, about 14 characters for satellites and 16 for anchors. */
export const labelWidthOf: Readonly<Record<Importance, number>> = { 1: 7.8, 2: 9, 3: 9 }

/**
 * How large each actor is drawn. What belongs to a home is 1. States, organisations and territories are 3 when they
 * deal with clearly more actors than the average anchor does, else 2. Of the rest, those with three times the
 * average are 3, those above it 2.
 * @param ends those of its relations, where they are known without reading these.
 */
export function importanceOf(
  dataset: Dataset,
  ends: Ends = dataset.relations,
): Readonly<Record<string, Importance>> {
  const known = importances.get(dataset)
  if (known) return known
  const made = computed(dataset, ends)
  importances.set(dataset, made)
  return made
}

/** Takes over what a worker has worked out. */
export function knowImportance(dataset: Dataset, made: Readonly<Record<string, Importance>>): void {
  importances.set(dataset, made)
}

/** It is asked for at every step of the timeline, and depends on the dataset alone. */
const importances = new WeakMap<Dataset, Readonly<Record<string, Importance>>>()

function computed(dataset: Dataset, ends: Ends): Record<string, Importance> {
  const homes = buildHomes(dataset.actors)
  const partners = new Map(dataset.actors.map((actor) => [actor.id, new Set<string>()]))
  for (const { from, to } of ends) {
    if (from === to) continue
    partners.get(from)?.add(to)
    partners.get(to)?.add(from)
  }
  const anchors = dataset.actors.filter((actor) => !homes.has(actor.id))
  const degreeOf = (id: string) => partners.get(id)?.size ?? 0
  const mean = anchors.reduce((sum, actor) => sum + degreeOf(actor.id), 0) / Math.max(1, anchors.length)
  const step = (actor: Dataset['actors'][number]): Importance => {
    if (homes.has(actor.id)) return 1
    const degree = degreeOf(actor.id)
    if (placedKinds.has(actor.kind)) return degree >= Math.max(3, 1.2 * mean) ? 3 : 2
    if (degree >= Math.max(3, 3 * mean)) return 3
    return degree >= Math.max(2, mean) ? 2 : 1
  }
  return Object.fromEntries(dataset.actors.map((actor) => [actor.id, step(actor)]))
}

const placedKinds: ReadonlySet<string> = new Set(['state', 'organisation', 'territory'])
