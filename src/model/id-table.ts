/**
 * Where each record of a long list stands, by its id, in some twelve bytes a record: a hash table without the ids, which are asked for
 * where two have the same hash. Typed arrays, so that a worker can make it and hand it over.
 */
export interface IdTable {
  /** Per record: the hash of its id. */
  readonly hashes: Int32Array
  /** A record's place plus one in the slot its hash leads to, or the next free one after it; 0 where a slot is free. A power of two long. */
  readonly slots: Int32Array
}

/** Gathers the ids of a list in order. */
export interface IdTableMaker {
  /** Notes the id of the record at `place`; answers with the place of an earlier record of the same id, which then keeps it. */
  readonly add: (id: string, place: number) => number | undefined
  readonly table: () => IdTable
}

/** @param idAt the id of the record at a place; asked only of places that were added. */
export function createIdTable(idAt: (place: number) => string | undefined): IdTableMaker {
  let hashes = new Int32Array(1024)
  let slots = new Int32Array(2048)
  let length = 0

  function grow(): void {
    const longer = new Int32Array(hashes.length * 2)
    longer.set(hashes)
    hashes = longer
    const before = slots
    slots = new Int32Array(before.length * 2)
    for (const taken of before) if (taken !== 0) slots[freeSlot(slots, hashes[taken - 1] ?? 0)] = taken
  }

  return {
    add(id, place) {
      while (place >= hashes.length) grow()
      const found = findPlace({ hashes, slots }, id, idAt)
      if (found !== undefined) return found
      const hash = hashOf(id)
      hashes[place] = hash
      length = Math.max(length, place + 1)
      slots[freeSlot(slots, hash)] = place + 1
      return undefined
    },
    table: () => ({ hashes: hashes.slice(0, length), slots }),
  }
}

/** The table as a map from ids to places that cannot list them. */
export function placesIn(
  table: IdTable,
  idAt: (place: number) => string | undefined,
): Pick<ReadonlyMap<string, number>, 'get' | 'has'> {
  return {
    get: (id) => findPlace(table, id, idAt),
    has: (id) => findPlace(table, id, idAt) !== undefined,
  }
}

function findPlace(
  { hashes, slots }: IdTable,
  id: string,
  idAt: (place: number) => string | undefined,
): number | undefined {
  const hash = hashOf(id)
  for (let slot = hash & (slots.length - 1); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
    const place = (slots[slot] ?? 0) - 1
    if (hashes[place] === hash && idAt(place) === id) return place
  }
  return undefined
}

function freeSlot(slots: Int32Array, hash: number): number {
  let slot = hash & (slots.length - 1)
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
  return slot
}

/** FNV-1a (G. Fowler, L. C. Noll and K.-P. Vo) over UTF-16 code units, stirred once more for its low bits. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}
