import type { Standing } from '../model/vocabulary.ts'
import type { FilterPart } from './filter.ts'

/** How one visible relation is to be drawn, whatever draws it. */
export interface VisibleRelation {
  /** Index into `GraphIndex.relations`. */
  readonly index: number
  /** `possible`: only on some reading of its dates. `undated` relations count as certain and say so in text. */
  readonly certainty: 'certain' | 'possible'
  /** The standing to draw: the relation's own, or as the perspective has it; `denied` only under a perspective. */
  readonly standing: Standing | 'denied'
  /** Mode `until`: it had ended before the window's last day. */
  readonly ended: boolean
}

/** Counts of one facet: what choosing that option would show, every other filter part applied, its own left out. */
export type FacetCounts = ReadonlyMap<string, number>

/** The answer to a filter. */
export interface VisibleGraph {
  readonly relations: readonly VisibleRelation[]
  /** Indices into `GraphIndex.actors`, ascending. */
  readonly actors: readonly number[]
  readonly counts: {
    readonly quad: FacetCounts
    readonly kind: FacetCounts
    readonly standing: FacetCounts
    readonly actor: FacetCounts
    readonly source: FacetCounts
    readonly by: FacetCounts
  }
  /** For an empty answer: how many relations each part alone, if lifted, would let back in. */
  readonly liftable: ReadonlyMap<FilterPart, number>
}
