/** How far ahead is looked for an entry, and how often in vain before all entries are written into an index. */
const ahead = 64
/** So many entries from all over one list are looked for in the other before an index is made: where none is there, hardly any are. */
const probes = 16
/** So many in turn show that a leap was right. */
const enough = 8

/** Entries that follow on one another in both of two lists, or, with an `at` of -1, such of one list as were not found in the other. */
export interface Stretch {
  /** The place of the first one in the list that was gone through, and in the one that was looked in. */
  readonly place: number
  readonly at: number
  readonly count: number
}

/**
 * Looks for the entries of `wanted` in a list, of which each has every entry but once: stretches that make up all of `wanted`. Two lists
 * that are much the same in about the same order are compared so without a set or a sort; where they are out of step for long, an index
 * brings them together again, unless they hardly share anything. An entry may be missed, so whoever asks must be right without the
 * answer, too.
 */
export function inStep<T>(list: readonly T[], wanted: readonly T[]): Stretch[] {
  const stretches: (Stretch & { count: number })[] = []
  const find = finder(list, wanted)
  for (let place = 0; place < wanted.length;) {
    const first = place
    const at = find(wanted[place])
    place += 1
    if (at >= 0) {
      while (place < wanted.length && wanted[place] === list[at + place - first]) place += 1
      find.passed(place - first - 1)
    }
    const last = stretches.at(-1)
    if (at < 0 && last?.at === -1) last.count += 1
    else stretches.push({ place: first, at, count: place - first })
  }
  return stretches
}

/** Finds one entry after the other; is told how many that follow on the last one have been found without it. */
function finder<T>(list: readonly T[], all: readonly T[]) {
  let next = 0
  /** Where to go on should the last leaps have led astray, as entries do that come out of their turn; and how many came in turn since. */
  let behind = 0
  let inTurn = 0
  let inVain = 0
  let index: Map<T | undefined, number> | undefined
  let isOther = false
  const look = (from: number, wanted: T | undefined) => {
    const end = Math.min(list.length, from + ahead)
    for (let at = from; at < end; at++) if (list[at] === wanted) return at
    return -1
  }
  const search = (wanted: T | undefined) => {
    if (list[next] === wanted && next < list.length) return next
    if (index) return index.get(wanted) ?? -1
    if (isOther) return -1
    let at = look(next + 1, wanted)
    if (at < 0 && behind !== next) at = look(behind, wanted)
    if (at >= 0) return at
    inVain += 1
    if (list.length === 0 || inVain < ahead) return -1
    isOther = !sharesAny(list, all)
    if (isOther) return -1
    index = new Map(list.map((one, place) => [one, place]))
    return index.get(wanted) ?? -1
  }
  const find = (wanted: T | undefined): number => {
    const at = search(wanted)
    if (at < 0) return -1
    if (at === next) inTurn += 1
    else {
      if (inTurn >= enough) behind = next
      inTurn = 0
    }
    next = at + 1
    inVain = 0
    return at
  }
  find.passed = (count: number) => {
    next += count
    inTurn += count
  }
  return find
}

/** Whether one of some entries of the shorter of two lists is in the longer one. */
function sharesAny<T>(one: readonly T[], other: readonly T[]): boolean {
  const [few, many] = one.length < other.length ? [one, other] : [other, one]
  for (let probe = 0; probe < probes; probe++) {
    const entry = few[Math.floor(((probe + 0.5) * few.length) / probes)]
    if (entry !== undefined && many.includes(entry)) return true
  }
  return false
}

/** For each entry of `wanted` its place in a list, or -1 where it was not found, see `inStep`. */
export function placesInStep<T>(list: readonly T[], wanted: readonly T[]): Int32Array {
  const places = new Int32Array(wanted.length).fill(-1)
  for (const { place, at, count } of inStep(list, wanted)) {
    if (at < 0) continue
    for (let step = 0; step < count; step++) places[place + step] = at + step
  }
  return places
}

/** The entries of which two lists do not have the same in the other, as far as `inStep` finds it, in their order. */
export function differencesInStep<T>(before: readonly T[], now: readonly T[]): { come: T[]; gone: T[] } {
  const met = new Uint8Array(before.length)
  const come: T[] = []
  for (const { place, at, count } of inStep(before, now)) {
    if (at >= 0) met.fill(1, at, at + count)
    else for (const one of now.slice(place, place + count)) come.push(one)
  }
  const gone: T[] = []
  for (let at = 0; at < before.length; at++) {
    const one = before[at]
    if (met[at] === 0 && one !== undefined) gone.push(one)
  }
  return { come, gone }
}
