import type { Judged } from './facet-counts.ts'
import type { Filter, FilterPart } from './filter.ts'
import { foldedWords } from './folded-text.ts'
import type { GraphIndex } from './graph-index.ts'
import { candidatesOf, partBit, type Rejections } from './rejections.ts'
import { createStaying } from './staying.ts'

/** For each part that is on: how many more relations there would be than are `visible` if that part alone were lifted. */
export function liftable(
  index: GraphIndex,
  parts: readonly FilterPart[],
  { mask, scope }: Judged,
  visible: number,
): ReadonlyMap<FilterPart, number> {
  const without = (part: FilterPart) =>
    part === 'around'
      ? createStaying(index, undefined)(candidatesOf(index, mask)).count
      : createStaying(index, scope)(candidatesOf(index, mask, partBit[part])).count
  return new Map(parts.map((part) => [part, without(part) - visible]))
}

/** The parts of a filter that are on, in the order in which they are offered to be lifted. */
export function activeParts(filter: Filter, { scope, perspective }: Rejections): FilterPart[] {
  const active: Readonly<Record<FilterPart, boolean>> = {
    time: filter.window !== undefined || filter.mode !== 'during' || !filter.possible,
    undated: !filter.undated,
    quad: filter.quad !== undefined,
    kind: filter.kind !== undefined,
    standing: filter.standing !== undefined,
    actor: filter.actor !== undefined,
    source: filter.source !== undefined,
    by: perspective !== undefined,
    around: scope !== undefined,
    text: foldedWords(filter.text).length > 0,
  }
  return (Object.keys(active) as FilterPart[]).filter((part) => active[part])
}
