import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import type { GraphIndex } from './graph-index.ts'
import type { Profiles } from './profiles.ts'
import { partBit } from './rejections.ts'
import type { VisibleGraph } from './visible-graph.ts'

/**
 * Where in one array the counts of a walk begin, so that one copy keeps what all of them are now: those of profiles first. Before those
 * of sources and of speakers stands one for none, that says nothing.
 */
export interface CountPlaces {
  readonly sources: number
  readonly speakers: number
  /** Per speaker: what would follow it. */
  readonly following: number
  readonly actorKinds: number
  readonly end: number
  /** Per kind: its place in `quadClasses`. */
  readonly quadOfKind: readonly number[]
}

export function countPlaces({ kinds, sources, speakers }: GraphIndex, profiles: Profiles): CountPlaces {
  const first = profiles.count
  const second = first + 1 + sources.length
  const third = second + 1 + speakers.length
  const fourth = third + speakers.length
  return {
    sources: first,
    speakers: second,
    following: third,
    actorKinds: fourth,
    end: fourth + actorKinds.length,
    quadOfKind: kinds.map(({ quad }) => quadClasses.indexOf(quad)),
  }
}

/** How many relations that time lets stay one part alone rejects; none (0): how many are visible. */
export function keptOutBy({ outcomes, perOutcome }: Profiles, counts: Int32Array, part: number): number {
  const place = outcomes.indexOf(part)
  let sum = 0
  if (place === -1) return sum
  for (let at = place * perOutcome; at < (place + 1) * perOutcome; at++) sum += counts[at] ?? 0
  return sum
}

/** The parts whose facets are made out of the counts of profiles. */
const ownFacets: readonly number[] = [partBit.quad, partBit.kind, partBit.standing]

/** The counts of all facets. What one part alone rejects counts in its own facet, which leaves its own clause out. */
export function totalsOf(
  index: GraphIndex,
  profiles: Profiles,
  places: CountPlaces,
  counts: Int32Array,
): VisibleGraph['totals'] {
  // One array in six parts, for many small ones are slow to make.
  const kept = counts.length - places.sources
  const all = new Int32Array(kept + quadClasses.length + index.kinds.length + standings.length)
  all.set(counts.subarray(places.sources))
  const part = (first: number, end: number) => all.subarray(first - places.sources, end - places.sources)
  const quad = all.subarray(kept, kept + quadClasses.length)
  const kind = all.subarray(kept + quadClasses.length, all.length - standings.length)
  const standing = all.subarray(all.length - standings.length)
  profiles.outcomes.forEach((alone, place) => {
    if (alone !== 0 && !ownFacets.includes(alone)) return
    let at = place * profiles.perOutcome
    for (let ofStanding = 0; ofStanding < standing.length; ofStanding++) {
      for (let ofKind = 0; ofKind < kind.length; ofKind++) {
        const count = counts[at++] ?? 0
        if (count === 0) continue
        if (alone === 0 || alone === partBit.quad) add(quad, places.quadOfKind[ofKind] ?? 0, count)
        if (alone === 0 || alone === partBit.kind) add(kind, ofKind, count)
        if (alone === 0 || alone === partBit.standing) add(standing, ofStanding, count)
      }
    }
  })
  const by = part(places.speakers + 1, places.following)
  for (let speaker = 0; speaker < by.length; speaker++)
    add(by, speaker, counts[places.following + speaker] ?? 0)
  return {
    quad,
    kind,
    standing,
    actor: part(places.actorKinds, places.end),
    source: part(places.sources + 1, places.speakers),
    by,
  }
}

function add(column: Int32Array, at: number, by: number): void {
  column[at] = (column[at] ?? 0) + by
}
