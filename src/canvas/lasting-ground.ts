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
const side = 32

/**
 * Ground taken by what belongs to actors: where few of thousands come, go or move from one picture to the next, the ground of the others is
 * left as it is.
 */
export class LastingGround {
  private readonly size: Size
  private readonly passing: readonly number[]
  private ground: Boxes
  private actors: readonly PlacedActor[] = []
  private setting: readonly unknown[] = []
  /** By actor index, `each * numbers` for each; sides that are equal where there is nothing. */
  private things: Float64Array = new Float64Array()
  /** For each thing the first and last column and row of its squares. */
  private reaches: Int16Array = new Int16Array()
  /** How many of the things may be in use. */
  private used = 0
  /** The squares that the picture is divided into, and in which of them ground is left: 1 where it is. */
  private readonly columns: number
  private readonly rows: number
  private readonly left: Uint8Array

  /** `size` of the picture; what is taken on the levels `passing` is free again in the next picture. */
  constructor(size: Size, passing: readonly number[]) {
    this.size = size
    this.passing = passing
    this.ground = new Boxes(size, passing)
    this.columns = Math.max(1, Math.ceil(size.width / side))
    this.rows = Math.max(1, Math.ceil(size.height / side))
    this.left = new Uint8Array(this.columns * this.rows)
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
      this.left.fill(0)
      this.ground.release()
      this.ground = new Boxes(this.size, this.passing)
      for (let thing = 0; thing < this.used; thing++) this.takeThing(thing)
      return this.ground
    }
    const left = gone.flatMap(({ actor }) => this.thingsAt(actor.index))
    for (const { box } of left) changed.move(box, undefined)
    this.ground.clear()
    for (const { box, level } of left) this.ground.leave(box, level)
    for (const { actor } of gone) this.remove(actor.index)
    const taken = come.flatMap((placed) => this.add(placed.actor.index, thingsOf(placed)))
    for (const { box, level } of taken) {
      changed.move(undefined, box)
      this.ground.add(box, level)
    }
    if (left.length > 0) this.takeAgain()
    return this.ground
  }

  private add(actor: number, things: readonly Thing[]): readonly Thing[] {
    this.used = Math.max(this.used, (actor + 1) * each)
    if (this.used * numbers > this.things.length) {
      const { things: thingsBefore, reaches: reachesBefore } = this
      this.things = new Float64Array(this.used * 2 * numbers)
      this.things.set(thingsBefore)
      this.reaches = new Int16Array(this.used * 2 * 4)
      this.reaches.set(reachesBefore)
    }
    for (const [at, { box, level }] of things.entries()) {
      const thing = actor * each + at
      const { x, y, width, height } = box
      this.things.set([x, x + width, y, y + height, level], thing * numbers)
      // A pixel further, since boxes take whole ones; what is beyond a side of the picture belongs to the squares along it.
      this.reaches.set(
        [
          squareOf(x - 1, this.columns),
          squareOf(x + width + 1, this.columns),
          squareOf(y - 1, this.rows),
          squareOf(y + height + 1, this.rows),
        ],
        thing * 4,
      )
    }
    return things
  }

  /** Notes in which squares ground is left. */
  private remove(actor: number): void {
    for (let thing = actor * each; thing < (actor + 1) * each; thing++) {
      if (!this.isThere(thing)) continue
      const [first = 0, last = 0, top = 0, bottom = 0] = this.reaches.subarray(thing * 4, thing * 4 + 4)
      for (let row = top; row <= bottom; row++)
        this.left.fill(1, row * this.columns + first, row * this.columns + last + 1)
    }
    this.things.fill(0, actor * each * numbers, (actor + 1) * each * numbers)
  }

  private isThere(thing: number): boolean {
    return (this.things[thing * numbers + 1] ?? 0) > (this.things[thing * numbers] ?? 0)
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

  /** On the ground that is left others may stand, too. */
  private takeAgain(): void {
    const { reaches, left, columns, used } = this
    for (let thing = 0; thing < used; thing++) {
      const at = thing * 4
      const last = reaches[at + 1] ?? 0
      const bottom = reaches[at + 3] ?? 0
      let met = false
      for (let row = reaches[at + 2] ?? 0; row <= bottom; row++)
        for (let column = reaches[at] ?? 0; column <= last; column++)
          if (left[row * columns + column] === 1) met = true
      if (met) this.takeThing(thing)
    }
    left.fill(0)
  }

  private takeThing(thing: number): void {
    const { things } = this
    const at = thing * numbers
    const left = things[at] ?? 0
    const right = things[at + 1] ?? 0
    if (right > left)
      this.ground.take(left, things[at + 2] ?? 0, right, things[at + 3] ?? 0, things[at + 4] ?? 0)
  }
}

/** Where among the squares of a side of the picture something lies, CSS pixels. */
function squareOf(at: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(at / side)))
}

type Size = { readonly width: number; readonly height: number }

/** Who came and who went, or all where nobody is the `same`. */
function differences(before: readonly PlacedActor[], now: readonly PlacedActor[], same: boolean) {
  return same ? differencesInStep(before, now) : { gone: before, come: now }
}
