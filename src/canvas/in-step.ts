/** How far ahead is looked for an entry, and how often in vain before all entries are written into an index. */
const ahead = 64

/**
 * Finds entries of a list, which has each but once, that are asked for in about the list's own order: the answer is an entry's place, or
 * -1 where it was not found. Two lists that differ in a few entries are compared so without a set or a sort; where they are out of step
 * for long, an index brings them together again. An entry may be missed, so whoever asks must be right without the answer, too.
 */
export function inStep<T>(list: readonly T[]): (wanted: T) => number {
  let next = 0
  let inVain = 0
  let index: Map<T, number> | undefined
  return (wanted) => {
    const end = Math.min(list.length, next + ahead)
    for (let at = next; at < end; at++) {
      if (list[at] !== wanted) continue
      next = at + 1
      inVain = 0
      return at
    }
    inVain += 1
    if (list.length === 0 || (!index && inVain < ahead)) return -1
    index ??= new Map(list.map((one, at) => [one, at]))
    const at = index.get(wanted)
    if (at === undefined) return -1
    next = at + 1
    return at
  }
}
