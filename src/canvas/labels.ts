import { type Box, boxAround, boxAroundAll, Boxes } from './boxes.ts'
import { ChangedGround, holds, type Finding } from './changed-ground.ts'
import { placesInStep } from './in-step.ts'
import {
  furthest,
  placeOf,
  placesBeside,
  placesOfCompact,
  type Labelled,
  type LabelPlace,
} from './label-places.ts'
import { sortedPlaces } from './sorted-places.ts'

/** Which names are shown, and where, so that none covers another, or an icon, unless it must show; those that matter most may cover dots. */

/** `radius` is that of the icon with any ring around it. */
export interface LabelRequest extends Labelled {
  /** Size of the text block in smaller letters and more lines, where it may take less room than that; asked only where it has to. */
  readonly compact?: (() => { readonly width: number; readonly height: number }) | undefined
  readonly priority: number
  /** A name that finds no free place may cover what is taken at a lower level. */
  readonly level: number
  /** Its icon is a dot, and has no name where another name, other words or a mark lie over it. */
  readonly dot?: boolean
  /** Shown whatever it covers: what is selected or has the focus. */
  readonly always: boolean
}

/**
 * What was found in the picture before, so that of a crowd only those are asked again on whose ground something has changed since. All
 * else has to be as it was: the size of the picture, and the order of requests of one rank.
 */
export interface LabelRecall {
  readonly before: FoundLabels
  /** Where `taken` or `heavy` differs; names that move are added. */
  readonly changed: ChangedGround
}

/** What was tried, the foremost first, and what came of it. */
export interface FoundLabels {
  readonly requests: readonly LabelRequest[]
  readonly found: readonly FoundLabel[]
}

interface FoundLabel extends Finding {
  readonly place: LabelPlace | undefined
  /** Whether it could be written small, and whether it could cover what is of a lower level. */
  readonly small: boolean
  readonly over: boolean
}

/** More names than these nobody reads at once, and of thousands without room not all can be tried in a frame's time. */
const mostNames = 140
/** A crowd may be cut to these, the first by `labelRank` of those that can surely be seen, before it is asked about. */
export const mostTried = 250
/** Where so many found no room in small letters either, the names after them, which matter less, are not tried so. */
const mostCompactFailures = 40
/** So many of the foremost names may cover what is of a lower level: more of them would hide a crowd of dots. */
const mostOver = 40

/**
 * Places labels greedily by priority: below the icon if that is free, centred or a little aside, else right, left or above, rather
 * where nothing `heavy` lies; else, if it may and few before it have failed to, compact and anywhere around; else, if it is among the foremost,
 * over as little as may be of what is taken at a lower level; else not at all. A place counts as free only where the picture's sides do not cut the name. (Christensen, Marks & Shieber 1995, "An empirical study of algorithms for point-feature
 * label placement", §3.1.)
 * Returns one entry per request; undefined where the label has no room. `size` is the picture's, in CSS pixels. Takes the ground
 * of what it places in `taken`, where dots stand at their level and icons above all.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  size: { readonly width: number; readonly height: number },
  taken: Boxes,
  heavy = new Boxes(size),
): (LabelPlace | undefined)[] {
  const recall = { before: { requests: [], found: [] }, changed: new ChangedGround() }
  return placeAgain(requests, size, taken, heavy, recall).places
}

/** The same, and what is to be recalled of it in the next picture. */
export function placeAgain(
  requests: readonly LabelRequest[],
  size: { readonly width: number; readonly height: number },
  taken: Boxes,
  heavy: Boxes,
  { before, changed }: LabelRecall,
): { readonly places: (LabelPlace | undefined)[]; readonly found: FoundLabels } {
  const places: (LabelPlace | undefined)[] = requests.map(() => undefined)
  const order = inOrderOfRank(requests)
  const ranked: LabelRequest[] = []
  for (const at of order) {
    const request = requests[at]
    if (request) ranked.push(request)
  }
  const placesBefore = placesInStep(before.requests, ranked)
  forgetGone(before, placesBefore, changed)
  const tried: LabelRequest[] = []
  const found: FoundLabel[] = []
  let placed = 0
  let failures = 0
  for (let rank = 0; rank < ranked.length; rank++) {
    const request = ranked[rank]
    if (!request || !isNear(request, size)) continue
    if (!request.always && (placed >= mostNames || tried.length >= mostTried)) break
    tried.push(request)
    const may = { small: failures < mostCompactFailures, over: placed < mostOver }
    const known = before.found[placesBefore[rank] ?? -1]
    const same = known?.small === may.small && known.over === may.over && holds(known, changed)
    const one = same ? known : findPlace(request, may, size, taken, heavy)
    found.push(one)
    const { place } = one
    if (known !== one && !samePlace(known?.place, place)) move(request, known?.place, place, changed)
    if (!place) {
      if (request.compact) failures += 1
      continue
    }
    placed += 1
    taken.add(boxOfName(place, request))
    if (request.dot) taken.add(boxOfDot(request))
    places[order[rank] ?? 0] = place
  }
  return { places, found: { requests: tried, found } }
}

function inOrderOfRank(requests: readonly LabelRequest[]): Int32Array {
  const below = new Float64Array(requests.length)
  for (let at = 0; at < below.length; at++) {
    const request = requests[at]
    if (request) below[at] = -labelRank(request.priority, request.always)
  }
  return sortedPlaces(below)
}

/** Of two names the one with the greater rank is placed first; of equal ones the one that was asked about first. */
export function labelRank(priority: number, always: boolean): number {
  return priority + (always ? 1e6 : 0)
}

/** The ground of names that are not asked for any more is free. */
function forgetGone({ requests, found }: FoundLabels, asked: Int32Array, changed: ChangedGround): void {
  const met = new Uint8Array(requests.length)
  for (const at of asked) if (at >= 0) met[at] = 1
  for (let at = 0; at < met.length; at++) {
    const request = met[at] === 0 ? requests[at] : undefined
    if (request) move(request, found[at]?.place, undefined, changed)
  }
}

/** Notes what ground a name has left, and what it takes. */
function move(
  request: LabelRequest,
  before: LabelPlace | undefined,
  now: LabelPlace | undefined,
  changed: ChangedGround,
): void {
  changed.move(before && boxOfName(before, request), now && boxOfName(now, request))
  if (request.dot && !before !== !now) changed.move(before && boxOfDot(request), now && boxOfDot(request))
}

function findPlace(
  request: LabelRequest,
  may: Pick<FoundLabel, 'small' | 'over'>,
  size: { readonly width: number; readonly height: number },
  taken: Boxes,
  heavy: Boxes,
): FoundLabel {
  const { small, over } = may
  const around = aroundOf(request, small)
  const ownDot = request.dot && !request.always ? boxOfDot(request) : undefined
  if (ownDot && !taken.isFree(ownDot, Infinity)) return { place: undefined, ...may, blocked: around }
  const number = freePlace(request, placesBeside, size, taken, heavy)
  const free =
    number >= 0 ? placeOf(request, number) : small ? compactPlace(request, size, taken, heavy) : undefined
  if (free) {
    const box = boxOfName(free, request)
    // Where the first place of all is free, nothing better may come.
    const isFirst = number === 0 && heavy.isFree(box)
    return {
      place: free,
      ...may,
      free: ownDot ? boxAroundAll([box, ownDot]) : box,
      blocked: isFirst ? undefined : around,
    }
  }
  const place = over || request.always ? placeOver(request, small, size, taken) : undefined
  // What has no room would not find any on ground where there is even less.
  return { place, ...may, free: place && around, blocked: around }
}

function samePlace(one: LabelPlace | undefined, other: LabelPlace | undefined): boolean {
  return one?.x === other?.x && one?.y === other?.y && one?.compact === other?.compact
}

/** The ground of all places that were looked at. */
function aroundOf(request: LabelRequest, small: boolean): Box {
  const compact = (small ? request.compact?.() : undefined) ?? request
  const width = request.radius + Math.max(request.width, compact.width) + furthest
  const height = request.radius + Math.max(request.height, compact.height) + furthest
  return { x: request.x - width, y: request.y - height, width: width * 2, height: height * 2 }
}

/** Where a name covers only what is of a lower level, or, if it must show, whatever it covers least. */
function placeOver(
  request: LabelRequest,
  small: boolean,
  size: { width: number; height: number },
  taken: Boxes,
): LabelPlace | undefined {
  const { always, level } = request
  if (!always && !taken.hasBelow(level)) return undefined
  const compact = small ? compactRequest(request) : undefined
  const isOver = (place: LabelPlace, one: LabelRequest) =>
    !isCut(place, one, size) && taken.isFree(boxOf(place, one), level)
  const over = leastOver(request, placesBeside, taken, isOver)
  if (over) return over
  const compactOver = compact && leastOver(compact, placesOfCompact, taken, isOver)
  if (compactOver) return { ...compactOver, compact: true }
  if (!always) return undefined
  const whole = leastOver(request, placesBeside, taken, (place) => !isCut(place, request, size))
  return whole ?? leastOver(request, placesBeside, taken, () => true)
}

/** Of the first places those that may be taken, and of these the first of those that cover least. */
function leastOver(
  request: LabelRequest,
  count: number,
  taken: Boxes,
  mayTake: (place: LabelPlace, request: LabelRequest) => boolean,
): LabelPlace | undefined {
  let best: LabelPlace | undefined
  let least = Infinity
  for (let number = 0; number < count; number++) {
    const place = placeOf(request, number)
    if (!mayTake(place, request)) continue
    const over = taken.covered(boxOf(place, request))
    if (over < least) {
      least = over
      best = place
    }
  }
  return best
}

/** The number of the first place where nothing lies, rather one where nothing heavy does either; -1 where none is free. */
function freePlace(
  request: LabelRequest,
  count: number,
  size: { width: number; height: number },
  taken: Boxes,
  heavy: Boxes,
): number {
  let free = -1
  for (let number = 0; number < count; number++) {
    const place = placeOf(request, number)
    if (isCut(place, request, size)) continue
    const box = boxOf(place, request)
    if (!taken.isFree(box)) continue
    if (heavy.isFree(box)) return number
    if (free < 0) free = number
  }
  return free
}

function compactPlace(
  request: LabelRequest,
  size: { width: number; height: number },
  taken: Boxes,
  heavy: Boxes,
): LabelPlace | undefined {
  const compact = compactRequest(request)
  if (!compact) return undefined
  const number = freePlace(compact, placesOfCompact, size, taken, heavy)
  return number < 0 ? undefined : { ...placeOf(compact, number), compact: true }
}

function compactRequest(request: LabelRequest): LabelRequest | undefined {
  const compact = request.compact?.()
  return compact && { ...request, width: compact.width, height: compact.height }
}

function boxOf({ x, y }: LabelPlace, { width, height }: Pick<LabelRequest, 'width' | 'height'>): Box {
  return { x, y, width, height }
}

function boxOfName(place: LabelPlace, request: LabelRequest): Box {
  return boxOf(place, place.compact && request.compact ? request.compact() : request)
}

/** No other name passes over the dot of a name that is shown. */
function boxOfDot(request: LabelRequest): Box {
  return boxAround(request, request.radius)
}

/** Whether the picture's edge would cut a name whose icon stands inside; names of icons beyond the edge may be cut. */
function isCut(
  place: LabelPlace,
  { x, y, width, height }: LabelRequest,
  size: { width: number; height: number },
): boolean {
  const inside = x >= 0 && x <= size.width && y >= 0 && y <= size.height
  return (
    inside &&
    (place.x < 2 || place.x + width > size.width - 2 || place.y < 2 || place.y + height > size.height - 2)
  )
}

/** Whether a name can be seen in a picture of a size. */
function isNear(
  { x, y, width, height }: LabelRequest,
  size: { readonly width: number; readonly height: number },
): boolean {
  return x > -width && y > -height * 2 && x < size.width + width && y < size.height + height * 2
}
