const digits = 2 ** 16

/** Sorts places by the day of each, a whole number in 32 bits; equal days keep their order. Radix sort, in linear time. */
export function placesByDay(places: Int32Array, dayOf: (place: number) => number): Int32Array {
  const low = sortByDigit(places, (place) => dayOf(place) & 0xffff)
  return sortByDigit(low, (place) => (dayOf(place) >> 16) + digits / 2)
}

/**
 * How many of the places, which are sorted by day, lie before a day.
 * @param days the day of place `at` is `days[at * width + column]`.
 */
export function countBefore(
  places: Int32Array,
  days: Int32Array,
  width: number,
  column: number,
  day: number,
): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[(places[middle] ?? 0) * width + column] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

function sortByDigit(places: Int32Array, digitOf: (place: number) => number): Int32Array {
  const starts = new Int32Array(digits + 1)
  for (const place of places) starts[digitOf(place) + 1] = (starts[digitOf(place) + 1] ?? 0) + 1
  for (let digit = 0; digit < digits; digit++)
    starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0)
  const sorted = new Int32Array(places.length)
  for (const place of places) {
    const digit = digitOf(place)
    const at = starts[digit] ?? 0
    sorted[at] = place
    starts[digit] = at + 1
  }
  return sorted
}
