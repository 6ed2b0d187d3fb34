/**
 * The number that would stand at `place` were the numbers sorted, the least first; they are left in another order. Undefined where there are
 * not so many.
 *
 * By C. A. R. Hoare, "Algorithm 65: Find", Communications of the ACM 4 (1961), 321–322.
 */
export function nthLeast(numbers: Float64Array, place: number): number | undefined {
  let first = 0
  let last = numbers.length - 1
  while (first < last) {
    const middle = numbers[(first + last) >> 1] ?? 0
    let low = first
    let high = last
    while (low <= high) {
      while ((numbers[low] ?? 0) < middle) low += 1
      while ((numbers[high] ?? 0) > middle) high -= 1
      if (low > high) break
      const one = numbers[low] ?? 0
      numbers[low++] = numbers[high] ?? 0
      numbers[high--] = one
    }
    if (place <= high) last = high
    else if (place >= low) first = low
    else break
  }
  return numbers[place]
}
