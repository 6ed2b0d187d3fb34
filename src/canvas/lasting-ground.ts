import { Boxes, type Box } from './boxes.ts'
import type { ChangedGround } from './changed-ground.ts'
import type { PlacedActor } from './frame.ts'
import { differencesInStep } from './in-step.ts'

/** Ground that something takes. */
export interface Thing {
  readonly box: Box
  readonly level: number
}

/** Of each actor so many things at most, and of each its four sides, CSS pixels, and its level. */
const each = 2
const numbers = 5

/** Beyond this share of actors that came or went it is quicker to take all ground anew. */
const most = 0.25

/** CSS pixels. */
const side = 16

/**
 * Ground taken by what belongs to actors: where few of thousands come, go or move from one picture to the next, the ground of the others is
 * left as it is.
 */
export class LastingGround {
  private readonly size: Size
  private readonly passing: number
  private ground: Boxes
  private actors: readonly PlacedActor[] = []
  private setting: readonly unknown[] = []
  /** By actor index, `each * numbers` for each; sides that are equal where there is nothing. */
  private things: Float64Array = new Float64Array()
  /** How many of these numbers may be in use. */
  private used = 0

  /** `size` of the picture; what is taken on the level `passing` is free again in the next picture. */
  constructor(size: Size, passing: number) {
    this.size = size
    this.passing = passing
    this.ground = new Boxes(size, passing)
  }

  /**
   * Takes the ground of the actors of a picture, and no one else's.
   * @param thingsOf what belongs to an actor, two things at most; asked for those that are new, or for all where one of `setting` is
   * another one than before.
   * @param changed is told of what is not as it was before.
   * @returns the ground, which holds until this is called again.
   */
  take(
    actors: readonly PlacedActor[],
    setting: readonly unknown[],
    thingsOf: (placed: PlacedActor) => readonly Thing[],
    changed: ChangedGround,
  ): Boxes {
    const same = setting.every((one, at) => one === this.setting[at])
    const { gone, come } = differences(this.actors, actors, same)
    this.actors = actors
    this.setting = setting
    if (gone.length + come.length > most * actors.length) {
      for (const { actor } of gone) this.remove(actor.index)
      for (const placed of come) this.add(placed.actor.index, thingsOf(placed))
      changed.moveAll()
      this.ground.release()
      this.ground = new Boxes(this.size, this.passing)
      this.takeAll(() => true)
      return this.ground
    }
    const left = gone.flatMap(({ actor }) => this.thingsAt(actor.index))
    for (const { actor } of gone) this.remove(actor.index)
    const taken = come.flatMap((placed) => this.add(placed.actor.index, thingsOf(placed)))
    for (const { box } of left) changed.move(box, undefined)
    for (const { box } of taken) changed.move(undefined, box)
    this.ground.clear()
    for (const { box, level } of left) this.ground.leave(box, level)
    // On the ground that is left others may stand, too.
    if (left.length > 0) this.takeAll(squaresOf(left, this.size))
    for (const { box, level } of taken) this.ground.add(box, level)
    return this.ground
  }

  private add(actor: number, things: readonly Thing[]): readonly Thing[] {
    const first = actor * each * numbers
    this.used = Math.max(this.used, first + each * numbers)
    if (first >= this.things.length) {
      const before = this.things
      this.things = new Float64Array((first + each * numbers) * 2)
      this.things.set(before)
    }
    for (const [at, { box, level }] of things.entries()) {
      const thing = first + at * numbers
      this.things[thing] = box.x
      this.things[thing + 1] = box.x + box.width
      this.things[thing + 2] = box.y
      this.things[thing + 3] = box.y + box.height
      this.things[thing + 4] = level
    }
    return things
  }

  private remove(actor: number): void {
    this.things.fill(0, actor * each * numbers, (actor + 1) * each * numbers)
  }

  private thingsAt(actor: number): Thing[] {
    const things: Thing[] = []
    for (let at = actor * each * numbers; at < (actor + 1) * each * numbers; at += numbers) {
      const [left = 0, right = 0, top = 0, bottom = 0, level = 0] = this.things.subarray(at, at + numbers)
      const box = { x: left, y: top, width: right - left, height: bottom - top }
      if (right > left) things.push({ box, level })
    }
    return things
  }

  /** Takes the ground of all things whose sides are `met`. */
  private takeAll(met: (left: number, right: number, top: number, bottom: number) => boolean): void {
    const { things, used } = this
    for (let at = 0; at < used; at += numbers) {
      const left = things[at] ?? 0
      const right = things[at + 1] ?? 0
      if (right <= left) continue
      const top = things[at + 2] ?? 0
      const bottom = things[at + 3] ?? 0
      if (met(left, right, top, bottom)) this.ground.take(left, top, right, bottom, things[at + 4] ?? 0)
    }
  }
}

type Size = { readonly width: number; readonly height: number }

/** Tells what lies in the large squares of a picture that some things lie in; what is beyond a side belongs to the squares along it. */
function squaresOf(some: readonly Thing[], { width, height }: Size) {
  const columns = Math.max(1, Math.ceil(width / side))
  const rows = Math.max(1, Math.ceil(height / side))
  const marked = new Uint8Array(columns * rows)
  // A pixel further, since boxes take whole ones.
  const low = (at: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor((at - 1) / side)))
  const high = (at: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor((at + 1) / side)))
  for (const { box } of some) {
    const { x, y } = box
    const [first, last] = [low(x, columns), high(x + box.width, columns)]
    for (let row = low(y, rows); row <= high(y + box.height, rows); row++)
      marked.fill(1, row * columns + first, row * columns + last + 1)
  }
  return (left: number, right: number, top: number, bottom: number): boolean => {
    const last = high(right, columns)
    const lowest = high(bottom, rows)
    for (let row = low(top, rows); row <= lowest; row++)
      for (let column = low(left, columns); column <= last; column++)
        if (marked[row * columns + column] === 1) return true
    return false
  }
}

/** Who came and who went, or all where nobody is the `same`. */
function differences(before: readonly PlacedActor[], now: readonly PlacedActor[], same: boolean) {
  return same ? differencesInStep(before, now) : { gone: before, come: now }
}
