import type { Filter, FilterPart } from './filter.ts'
import { foldedWords } from './folded-text.ts'
import type { GraphIndex } from './graph-index.ts'
import type { Judged } from './facet-counts.ts'
import { candidatesOf, partBit } from './rejections.ts'
import { stayingOf } from './staying.ts'

/** For each part that is on: how many more relations there would be if that part alone were lifted. */
export function liftable(
  index: GraphIndex,
  filter: Filter,
  judged: Judged,
  visible: number,
): ReadonlyMap<FilterPart, number> {
  const parts = activeParts(filter, judged)
  return new Map(parts.map((part) => [part, visibleWithout(index, judged, part) - visible]))
}

function visibleWithout(index: GraphIndex, { mask, scope, perspective }: Judged, part: FilterPart): number {
  if (part !== 'around' && scope === undefined && !perspective) return countPassing(mask, partBit[part])
  if (part === 'around') return stayingOf(index, undefined, candidatesOf(index, mask)).relations.length
  return stayingOf(index, scope, candidatesOf(index, mask, partBit[part])).relations.length
}

/** Where every relation stands for itself, its mask says all; this is asked at every step of the timeline. */
function countPassing(mask: Uint16Array, lifted: number): number {
  let count = 0
  for (let relation = 0; relation < mask.length; relation++)
    if (((mask[relation] ?? 0) & ~lifted) === 0) count += 1
  return count
}

function activeParts(filter: Filter, { scope, perspective }: Judged): FilterPart[] {
  const active: Readonly<Record<FilterPart, boolean>> = {
    time: filter.window !== undefined || filter.mode !== 'during' || !filter.possible,
    undated: !filter.undated,
    quad: filter.quad !== undefined,
    kind: filter.kind !== undefined,
    standing: filter.standing !== undefined,
    actor: filter.actor !== undefined,
    source: filter.source !== undefined,
    by: perspective,
    around: scope !== undefined,
    text: foldedWords(filter.text).length > 0,
  }
  return (Object.keys(active) as FilterPart[]).filter((part) => active[part])
}
