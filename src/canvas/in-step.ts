/** How far ahead is looked for an entry. */
const ahead = 64

/**
 * Finds entries of a list that are asked for in about the list's own order: the answer is an entry's place, or -1 where it does not come
 * soon. Two lists that differ in a few entries are compared so without a set or a sort; an entry that comes later than that is
 * missed, so whoever asks must be right without the answer, too.
 */
export function inStep<T>(list: readonly T[]): (wanted: T) => number {
  let next = 0
  return (wanted) => {
    const end = Math.min(list.length, next + ahead)
    for (let at = next; at < end; at++) {
      if (list[at] !== wanted) continue
      next = at + 1
      return at
    }
    return -1
  }
}
