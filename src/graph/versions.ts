/**
 * One version of a column of small numbers that changes from step to step. All versions can be read, but only the newest is kept whole:
 * an older one remembers what the next one changed, and is put together when it is read. So a step that changes little copies nothing,
 * and an old version keeps newer ones alive but none that is older.
 */
export interface Version {
  /** All of it, where it is the newest or has been put together. */
  column: Uint8Array | undefined
  undo: Undo | undefined
  /** How many changes were written into the column since it was copied. */
  readonly changes: number
}

interface Undo {
  readonly next: Version
  readonly places: Int32Array
  /** What stood at these places. */
  readonly before: Uint8Array
}

export function firstVersion(column: Uint8Array): Version {
  return { column, undo: undefined, changes: 0 }
}

/**
 * The column in which the next version is to be written, then to be handed to `nextVersion`: that of the newest one, or a copy where old
 * versions would otherwise have more to remember than a copy weighs.
 * @param changes how many changes there may be.
 */
export function draftAfter(newest: Version, changes: number): Uint8Array {
  const column = readVersion(newest)
  return newest.changes + changes <= column.length ? column : column.slice()
}

/**
 * @param column from `draftAfter`, with all changes written into it.
 * @param places where it was changed, each once.
 * @param before what stood at these places.
 * @returns the newest version itself where nothing was changed.
 */
export function nextVersion(
  newest: Version,
  column: Uint8Array,
  places: Int32Array,
  before: Uint8Array,
): Version {
  // A version more for each step that changes nothing would leave an old one, held for long, with ever more to remember.
  if (places.length === 0) return newest
  if (column !== newest.column) return firstVersion(column)
  const next: Version = { column, undo: undefined, changes: newest.changes + places.length }
  newest.column = undefined
  newest.undo = { next, places, before }
  return next
}

/** All of a version. It is lent: if it is the newest, the next version is written into it. */
export function readVersion(version: Version): Uint8Array {
  if (version.column) return version.column
  const undone: Undo[] = []
  let newer = version
  while (newer.undo) {
    undone.push(newer.undo)
    newer = newer.undo.next
  }
  const column = newer.column?.slice() ?? new Uint8Array()
  for (const { places, before } of undone.toReversed())
    for (let at = 0; at < places.length; at++) column[places[at] ?? 0] = before[at] ?? 0
  version.column = column
  version.undo = undefined
  return column
}
