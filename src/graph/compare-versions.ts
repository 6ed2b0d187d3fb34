import type { Relation } from '../model/dataset.ts'
import type { GraphIndex } from './graph-index.ts'
import { resolveRelation } from './resolve.ts'
import type { VisibleGraph, VisibleRelation } from './visible-graph.ts'

/** A version of a dataset and what one view shows of it. */
export interface Looked {
  readonly index: GraphIndex
  readonly visible: VisibleGraph
}

/** How many relations of a view differ between two versions. Each relation counts once, under the first that fits. */
export interface VersionChanges {
  /** Dated otherwise, whether it is still visible or not. */
  readonly redated: number
  /** Of another standing, since its evidence changed. */
  readonly resourced: number
  readonly added: number
  readonly removed: number
}

/**
 * What changes in a view when the newer version is shown instead: of all relations that are visible in either, those that are
 * dated otherwise, stand otherwise, or are visible in one alone. A relation that was renamed is found by its former id.
 */
export function compareVersions(older: Looked, newer: Looked): VersionChanges {
  const before = relationsShown(older, ({ index }) => newerPlace(older, newer, index) ?? `gone ${index}`)
  const after = relationsShown(newer, ({ index }) => index)
  const wasThere = new Map(
    older.index.relations.flatMap((relation, at) => {
      const place = newerPlace(older, newer, at)
      return place === undefined ? [] : [[place, relation] as const]
    }),
  )
  const changes = { redated: 0, resourced: 0, added: 0, removed: 0 }
  for (const place of new Set<number | string>([...before.keys(), ...after.keys()])) {
    const past = typeof place === 'number' ? wasThere.get(place) : undefined
    const present = typeof place === 'number' ? newer.index.relations[place] : undefined
    const change = changeOf({ past, present, before: before.get(place), after: after.get(place) })
    if (change) changes[change] += 1
  }
  return changes
}

function changeOf(found: {
  past: Relation | undefined
  present: Relation | undefined
  before: VisibleRelation | undefined
  after: VisibleRelation | undefined
}): keyof VersionChanges | undefined {
  const { past, present, before, after } = found
  if (past && present && JSON.stringify(past.when) !== JSON.stringify(present.when)) return 'redated'
  if (before && after) return before.standing === after.standing ? undefined : 'resourced'
  return after ? 'added' : 'removed'
}

function newerPlace(older: Looked, newer: Looked, at: number): number | undefined {
  const id = older.index.relations[at]?.id
  return id === undefined ? undefined : resolveRelation(newer.index, id)
}

function relationsShown<Key>({ visible }: Looked, keyOf: (relation: VisibleRelation) => Key) {
  return new Map<Key | string, VisibleRelation>(
    visible.relations.map((relation) => [keyOf(relation), relation]),
  )
}
