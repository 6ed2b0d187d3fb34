/** How far ahead is looked for an entry, and how often in vain before all entries are written into an index. */
const ahead = 64
/** So many in turn show that a leap was right. */
const enough = 8

/**
 * Finds entries of a list, which has each but once, that are asked for in about the list's own order: the answer is an entry's place, or
 * -1 where it was not found. Two lists that differ in a few entries are compared so without a set or a sort; where they are out of step
 * for long, an index brings them together again. An entry may be missed, so whoever asks must be right without the answer, too.
 */
export function inStep<T>(list: readonly T[]): (wanted: T) => number {
  let next = 0
  /** Where to go on should the last leaps have led astray, as entries do that come out of their turn; and how many came in turn since. */
  let behind = 0
  let inTurn = 0
  let inVain = 0
  let index: Map<T, number> | undefined
  const found = (at: number) => {
    if (at === next) inTurn += 1
    else {
      if (inTurn >= enough) behind = next
      inTurn = 0
    }
    next = at + 1
    inVain = 0
    return at
  }
  const look = (from: number, wanted: T) => {
    const end = Math.min(list.length, from + ahead)
    for (let at = from; at < end; at++) if (list[at] === wanted) return at
    return -1
  }
  return (wanted) => {
    if (next < list.length && list[next] === wanted) return found(next)
    let at = look(next, wanted)
    if (at < 0 && behind !== next) at = look(behind, wanted)
    if (at >= 0) return found(at)
    inVain += 1
    if (list.length === 0 || (!index && inVain < ahead)) return -1
    index ??= new Map(list.map((one, place) => [one, place]))
    at = index.get(wanted) ?? -1
    return at < 0 ? -1 : found(at)
  }
}
