/**
 * A longest part of a list of numbers in which they increase, as 1 for each entry that belongs to it; entries below 0 never do. The numbers are
 * all different.
 *
 * By patience sorting (M. L. Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics 11, 1975).
 */
export function inOrder(numbers: Int32Array): Uint8Array {
  /** Of all increasing parts of each length, the place of the least number that one of them ends with. */
  const ends: number[] = []
  const before = new Int32Array(numbers.length).fill(-1)
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? -1
    if (number < 0) continue
    let low = 0
    let high = ends.length
    // Most go on where the last one ended.
    if (high > 0 && (numbers[ends[high - 1] ?? 0] ?? 0) < number) low = high
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
      else high = middle
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1)
    ends[low] = at
  }
  const kept = new Uint8Array(numbers.length)
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept[at] = 1
  return kept
}
