import { standings, type Standing } from '../model/vocabulary.ts'
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

type Facet = 'quad' | 'kind' | 'standing' | 'actor' | 'source' | 'by'

/** What the bits of `VisibleGraph.state` mean. A hidden relation has none; `possible` and `ended` never stand alone. */
export const stateBit = { visible: 1, possible: 2, ended: 4 } as const

/** What the numbers of `VisibleGraph.standing` stand for. The first ones are those of `GraphIndex.standing`. */
export const drawnStandings = [...standings, 'denied'] as const

/**
 * The answer to a filter. It never changes, whatever is asked afterwards.
 *
 * It can be read in two ways. The typed arrays are there at once and cost nothing to read: pictures and whatever else keeps up with
 * the timeline reads these. The lists and maps are made when first read, and kept; reading them costs a pass over the dataset.
 *
 * `state` and `actorState` are lent: ask the answer for them each time and keep neither, for the next answer is written into the same
 * memory. An answer that is asked when it is no longer the newest puts its own together again, once.
 */
export interface VisibleGraph {
  /** Per relation: a sum of `stateBit`, 0 where it is hidden. */
  readonly state: Uint8Array
  /** Per relation, hidden or not: index into `drawnStandings`. The very same array for as long as the perspective is. */
  readonly standing: Uint8Array
  /** Per actor: 1 where it is visible. */
  readonly actorState: Uint8Array
  /** How many relations and actors are visible. */
  readonly relationCount: number
  readonly actorCount: number
  /** The counts by place: of `quadClasses`, `kinds`, `standings`, `actorKinds`, `sources` and `speakers` (see `GraphIndex`). */
  readonly totals: Readonly<Record<Facet, Int32Array>>
  /** What is different from the answer given before this one. Read it through `changesBetween`. */
  readonly change: Change
  /** Tells this answer from all others: compare with `===`. Holds nothing, so that keeping it keeps no answer alive. */
  readonly token: Token

  /** Ascending by index. */
  readonly relations: readonly VisibleRelation[]
  /** Indices into `GraphIndex.actors`, ascending. */
  readonly actors: readonly number[]
  /** `totals` by id. Actor kinds that no actor has are left out. */
  readonly counts: Readonly<Record<Facet, FacetCounts>>
  /** For an empty answer: how many relations each part alone, if lifted, would let back in. */
  readonly liftable: ReadonlyMap<FilterPart, number>
}

/** Only `changesBetween` and whoever makes answers look inside. */
interface Token {
  readonly of: 'answer'
}

/** How one relation is to be drawn, without a list of all that are; undefined where it is hidden. */
export function visibleAt(
  { state, standing }: Pick<VisibleGraph, 'state' | 'standing'>,
  index: number,
): VisibleRelation | undefined {
  const bits = state[index] ?? 0
  if (bits === 0) return undefined
  return {
    index,
    certainty: (bits & stateBit.possible) === 0 ? 'certain' : 'possible',
    standing: drawnStandings[standing[index] ?? 0] ?? 'inferred',
    ended: (bits & stateBit.ended) !== 0,
  }
}

/** What flipped between two answers, in no order, each once. */
export interface Flipped {
  /** Relations whose `state` differs (shown or hidden, certain or possible, ended or not), or that show another `standing`. */
  readonly relations: Int32Array
  /** Actors that came or went. */
  readonly actors: Int32Array
}

interface Change extends Flipped {
  /** The answer that the change starts from; undefined for the first one, from which nothing was visible. */
  readonly since: Token | undefined
}
