import type { VersionChanges } from '../../graph/compare-versions.ts'

/** What follows “Newer data is here”: “: 3 relations added, 1 re-dated for this view”, or that nothing in it changes. */
export function changesInWords({ added, removed, redated, resourced }: VersionChanges): string {
  const parts = [
    [added, 'added'],
    [removed, 'removed'],
    [redated, 're-dated'],
    [resourced, 're-sourced'],
  ] as const
  const named = parts.flatMap(([count, what]) => (count === 0 ? [] : [{ count, what }]))
  if (named.length === 0) return ', with the same relations in this view'
  const words = named.map(({ count, what }, at) =>
    at === 0 ? `${count} ${count === 1 ? 'relation' : 'relations'} ${what}` : `${count} ${what}`,
  )
  return `: ${words.join(', ')} for this view`
}
