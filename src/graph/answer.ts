import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'
import { once } from './once.ts'
import { visibleAt, type FacetCounts, type VisibleGraph, type VisibleRelation } from './visible-graph.ts'

/** An answer as it is worked out: its typed side, and how to make what is read less often. */
export interface Worked extends Pick<VisibleGraph, 'standing' | 'relationCount' | 'actorCount' | 'change'> {
  /** Called whenever it is read. */
  readonly state: () => Uint8Array
  readonly actorState: () => Uint8Array
  /** Called at most once each. */
  readonly totals: () => VisibleGraph['totals']
  readonly liftable: () => VisibleGraph['liftable']
}

/** Wraps up an answer. */
export function createAnswer(index: GraphIndex, worked: Worked): VisibleGraph {
  const { state, standing, actorState, relationCount, actorCount, change } = worked
  const relations = once(() => visibleRelations({ state: state(), standing }))
  const actors = once(() => placesOfOnes(actorState()))
  const totals = once(worked.totals)
  const counts = once(() => countsById(index, totals()))
  const liftable = once(worked.liftable)
  return {
    get state() {
      return state()
    },
    standing,
    get actorState() {
      return actorState()
    },
    relationCount,
    actorCount,
    change,
    token: { of: 'answer' },
    get totals() {
      return totals()
    },
    get relations() {
      return relations()
    },
    get actors() {
      return actors()
    },
    get counts() {
      return counts()
    },
    get liftable() {
      return liftable()
    },
  }
}

function visibleRelations(columns: Pick<VisibleGraph, 'state' | 'standing'>): VisibleRelation[] {
  const relations: VisibleRelation[] = []
  for (let index = 0; index < columns.state.length; index++) {
    const relation = visibleAt(columns, index)
    if (relation) relations.push(relation)
  }
  return relations
}

function placesOfOnes(column: Uint8Array): number[] {
  const places: number[] = []
  column.forEach((one, place) => one === 1 && places.push(place))
  return places
}

function countsById(index: GraphIndex, totals: VisibleGraph['totals']): VisibleGraph['counts'] {
  const byId = (ids: readonly string[], counts: Int32Array): FacetCounts =>
    new Map(ids.map((id, place) => [id, counts[place] ?? 0]))
  const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)
  const kindsThere = new Set(index.actorKind)
  const actor = new Map([...byId(actorKinds, totals.actor)].filter((_, kind) => kindsThere.has(kind)))
  return {
    quad: byId(quadClasses, totals.quad),
    kind: byId(idsOf(index.kinds), totals.kind),
    standing: byId(standings, totals.standing),
    actor,
    source: byId(idsOf(index.sources), totals.source),
    by: byId(idsOf(index.speakers), totals.by),
  }
}
