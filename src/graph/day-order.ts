const digits = 2 ** 16

/** Spells in the order of a day that each has. */
export interface DayOrder {
  /** Ascending. */
  readonly days: Int32Array
  /** The row of the spell with each of the days, see `RowColumns`. */
  readonly rows: Int32Array
}

/**
 * Sorts spells by a day of each, a whole number of less than 31 bits; equal days keep their order. Many by radix sort, in linear time.
 * @param spells places of spells.
 */
export function sortByDay(spells: Int32Array, dayOf: (spell: number) => number): Int32Array {
  return spells.length < few ? spells.toSorted((a, b) => dayOf(a) - dayOf(b)) : sortByDigits(spells, dayOf)
}

/** For fewer, comparing takes less than going through all digits. */
const few = 4096

/** How many of some ascending days lie before a day. */
export function countBefore(days: Int32Array, day: number): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

function sortByDigits(spells: Int32Array, dayOf: (spell: number) => number): Int32Array {
  const low = sortByDigit(spells, (spell) => dayOf(spell) & 0xffff)
  return sortByDigit(low, (spell) => (dayOf(spell) >> 16) + digits / 2)
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
