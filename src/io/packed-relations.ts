import type { Relation } from '../model/dataset.ts'

/**
 * The relations of a large file as the bytes they came in, a third of what they take as objects. All of it can be handed from one thread
 * to another without a copy.
 */
export interface PackedRelations {
  /** Texts of JSON lists. */
  readonly lists: readonly Uint8Array<ArrayBuffer>[]
  /** Per list: its first relation. */
  readonly firsts: Int32Array
  /** Per relation: where its text begins in its list. It ends before the comma in front of the next one, or the list's bracket. */
  readonly starts: Int32Array
}

/** Collects lists in order. */
export function createPacker() {
  const lists: Uint8Array<ArrayBuffer>[] = []
  const firsts: number[] = []
  let starts = new Int32Array(1024)
  let count = 0
  return {
    /** @param begins where each of the list's items begins. */
    add(list: Uint8Array<ArrayBuffer>, begins: readonly number[]): void {
      lists.push(list)
      firsts.push(count)
      if (count + begins.length > starts.length) {
        const longer = new Int32Array(Math.max(starts.length * 2, count + begins.length))
        longer.set(starts)
        starts = longer
      }
      starts.set(begins, count)
      count += begins.length
    },
    /** What there is up to now. */
    packed: (): PackedRelations => ({
      lists,
      firsts: Int32Array.from(firsts),
      starts: starts.subarray(0, count),
    }),
    recordAt: (at: number): unknown => recordIn({ lists, firsts, starts }, at, count),
  }
}

/** The memory that they lie in, to be handed over with them. */
export function buffersOfPacked({ lists, firsts, starts }: PackedRelations): ArrayBuffer[] {
  return [...lists, firsts, starts].flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []))
}

/** So many records that were read last are kept, so that who asks twice gets the same object. */
const mostKept = 4096

/**
 * The relations as a list like any other, whose records are read from their bytes when they are asked for: one takes microseconds, all of
 * them in order as long as parsing the file.
 */
export function unpacked(packed: PackedRelations): readonly Relation[] {
  const count = packed.starts.length
  const kept = new Map<number, Relation>()

  function recordAt(at: number): Relation | undefined {
    if (at >= count) return undefined
    const known = kept.get(at)
    if (known) return known
    const record = recordIn(packed, at, count) as Relation
    if (kept.size >= mostKept) kept.clear()
    kept.set(at, record)
    return record
  }

  function* inOrder(): Generator<Relation> {
    for (const list of packed.lists) yield* JSON.parse(decoder.decode(list)) as Relation[]
  }

  return new Proxy<Relation[]>([], {
    get(list, key) {
      if (key === 'length') return count
      if (key === Symbol.iterator) return inOrder
      const at = placeOf(key)
      return at === undefined ? (Reflect.get(list, key) as unknown) : recordAt(at)
    },
    has(list, key) {
      const at = placeOf(key)
      return at === undefined ? Reflect.has(list, key) : at < count
    },
    set: () => false,
  })
}

const decoder = new TextDecoder()

function placeOf(key: string | symbol): number | undefined {
  if (typeof key === 'symbol') return undefined
  const first = key.charCodeAt(0)
  return first >= 48 && first <= 57 ? Number(key) : undefined
}

function recordIn(
  {
    lists,
    firsts,
    starts,
  }: { lists: PackedRelations['lists']; firsts: ArrayLike<number>; starts: Int32Array },
  at: number,
  count: number,
): unknown {
  const place = listOf(firsts, at)
  const list = lists[place] ?? new Uint8Array()
  const isLast = at + 1 === (firsts[place + 1] ?? count)
  const end = isLast ? list.length : starts[at + 1]
  return JSON.parse(decoder.decode(list.subarray(starts[at], (end ?? list.length) - 1)))
}

/** The last list that begins at or before a place. */
function listOf(firsts: ArrayLike<number>, at: number): number {
  let low = 0
  let high = firsts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((firsts[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
