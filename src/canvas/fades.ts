import { differencesInStep } from './in-step.ts'
import type { Scene } from './scene.ts'

const duration = 150

/** Whether something of a picture stays as it is, comes, or goes. */
export type Phase = 'stays' | 'comes' | 'goes'

/** A moment of a fade: what is to be drawn, and how opaque by line key or actor id. */
export interface FadeMoment {
  /** The same object from the beginning of a fade to its end. */
  readonly scene: Scene
  readonly phaseOf: (key: string) => Phase
  /** The same by the place of a line, or an actor, in the scene. */
  readonly phaseOfLine: (place: number) => Phase
  readonly phaseOfActor: (place: number) => Phase
  readonly opacities: Readonly<Record<Phase, number>>
  /** Whether a later moment will look different. */
  readonly running: boolean
}

/** What comes fades in and what goes fades out, in 150 ms; nothing fades when motion is not wanted. */
export class Fades {
  private since = -Infinity
  private phases: ReadonlyMap<string, Phase> = new Map()
  private going: Pick<Scene, 'actors' | 'lines'> = { actors: [], lines: [] }
  private coming: Pick<Scene, 'actors' | 'lines'> = { actors: [], lines: [] }
  private mixed: Mixed | undefined

  private readonly clock: () => number

  constructor(clock: () => number = () => performance.now()) {
    this.clock = clock
  }

  /** Notes the change from one scene to the next. */
  begin(before: Scene, after: Scene, still: boolean): void {
    this.mixed = undefined
    this.since = -Infinity
    if (still || before.actors.length === 0) return
    const actors = differences(before.actors, after.actors, ({ id }) => id)
    const lines = differences(before.lines, after.lines, ({ key }) => key)
    const phases = new Map<string, Phase>()
    for (const { id } of actors.come) phases.set(id, 'comes')
    for (const { key } of lines.come) phases.set(key, 'comes')
    for (const { id } of actors.gone) phases.set(id, 'goes')
    for (const { key } of lines.gone) phases.set(key, 'goes')
    if (phases.size === 0) return
    this.phases = phases
    this.going = { actors: actors.gone, lines: lines.gone }
    this.coming = { actors: actors.come, lines: lines.come }
    this.since = this.clock()
  }

  /** The present moment of a scene; the scene itself once all has settled. The clock is read once, so that a moment is of a piece. */
  moment(scene: Scene): FadeMoment {
    const share = (this.clock() - this.since) / duration
    if (share >= 1) return { scene, ...settled }
    // In steps, since lines of one opacity are stroked together.
    const step = Math.round(share * 10) / 10
    const mixed = this.withGoing(scene)
    return {
      scene: mixed.scene,
      phaseOf: (key) => this.phases.get(key) ?? 'stays',
      phaseOfLine: (place) => phases[mixed.lines[place] ?? 0] ?? 'stays',
      phaseOfActor: (place) => phases[mixed.actors[place] ?? 0] ?? 'stays',
      opacities: { stays: 1, comes: step, goes: 1 - step },
      running: true,
    }
  }

  private withGoing(scene: Scene): Mixed {
    if (this.mixed?.of === scene) return this.mixed
    const actors = this.going.actors.concat(scene.actors)
    const lines = this.going.lines.concat(scene.lines)
    const mixed = {
      of: scene,
      scene: { ...scene, actors, lines },
      lines: phasesOf(lines, this.going.lines.length, this.coming.lines),
      actors: phasesOf(actors, this.going.actors.length, this.coming.actors),
    }
    return (this.mixed = mixed)
  }
}

interface Mixed {
  readonly of: Scene
  readonly scene: Scene
  /** By place among the scene's lines, and actors, as numbers of `phases`. */
  readonly lines: Uint8Array
  readonly actors: Uint8Array
}

/** Of a list of which the first entries go, and `coming`, in its order, come. */
function phasesOf<T>(list: readonly T[], going: number, coming: readonly T[]): Uint8Array {
  const found = new Uint8Array(list.length)
  found.fill(phases.indexOf('goes'), 0, going)
  let next = 0
  for (let at = going; at < list.length && next < coming.length; at++) {
    if (list[at] !== coming[next]) continue
    found[at] = phases.indexOf('comes')
    next += 1
  }
  return found
}

const phases: readonly Phase[] = ['stays', 'comes', 'goes']

/** Nothing comes and nothing goes. */
export const settled = {
  phaseOf: (): Phase => 'stays',
  phaseOfLine: (): Phase => 'stays',
  phaseOfActor: (): Phase => 'stays',
  opacities: { stays: 1, comes: 1, goes: 1 },
  running: false,
} as const

/** What two lists do not share, by key. Most entries are the same objects in the same order, and are passed over quickly. */
function differences<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string) {
  const { come, gone } = differencesInStep(before, after)
  const comeKeys = new Set(come.map(keyOf))
  const goneKeys = new Set(gone.map(keyOf))
  return {
    come: come.filter((one) => !goneKeys.has(keyOf(one))),
    gone: gone.filter((one) => !comeKeys.has(keyOf(one))),
  }
}
