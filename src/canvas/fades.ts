import type { Scene } from './scene.ts'

const duration = 150

/** A moment of a fade: what is to be drawn, and how opaque by line key or actor id. */
export interface FadeMoment {
  readonly scene: Scene
  readonly opacityOf: (key: string) => number
  /** Whether a later moment will look different. */
  readonly running: boolean
}

/** What comes fades in and what goes fades out, in 150 ms; nothing fades when motion is not wanted. */
export class Fades {
  private since = -Infinity
  private coming: ReadonlySet<string> = new Set()
  private going: Scene = { actors: [], lines: [] }

  private readonly clock: () => number

  constructor(clock: () => number = () => performance.now()) {
    this.clock = clock
  }

  /** Notes the change from one scene to the next. */
  begin(before: Scene, after: Scene, still: boolean): void {
    if (still || before.actors.length === 0) {
      this.since = -Infinity
      return
    }
    const old = keysOf(before)
    const fresh = keysOf(after)
    this.coming = new Set([...fresh].filter((key) => !old.has(key)))
    this.going = {
      actors: before.actors.filter(({ id }) => !fresh.has(id)),
      lines: before.lines.filter(({ key }) => !fresh.has(key)),
    }
    this.since = this.clock()
  }

  /** The present moment of a scene; the scene itself once all has settled. The clock is read once, so that a moment is of a piece. */
  moment(scene: Scene): FadeMoment {
    const share = (this.clock() - this.since) / duration
    if (share >= 1) return { scene, opacityOf: () => 1, running: false }
    // In steps, since lines of one opacity are stroked together.
    const step = Math.round(share * 10) / 10
    const gone = keysOf(this.going)
    return {
      scene: {
        ...scene,
        actors: [...this.going.actors, ...scene.actors],
        lines: [...this.going.lines, ...scene.lines],
      },
      opacityOf: (key) => (gone.has(key) ? 1 - step : this.coming.has(key) ? step : 1),
      running: true,
    }
  }
}

function keysOf({ actors, lines }: Scene): Set<string> {
  return new Set([...actors.map(({ id }) => id), ...lines.map(({ key }) => key)])
}
