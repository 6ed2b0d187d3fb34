import type { Scene } from './scene.ts'

const duration = 150

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

  /** The scene with what is still going; itself once all has settled. */
  with(scene: Scene): Scene {
    if (!this.running()) return scene
    return { actors: [...this.going.actors, ...scene.actors], lines: [...this.going.lines, ...scene.lines] }
  }

  /** Opacity by line key or actor id, now. */
  opacity(): (key: string) => number {
    if (!this.running()) return () => 1
    const share = Math.round(((this.clock() - this.since) / duration) * 10) / 10
    const gone = keysOf(this.going)
    return (key) => (gone.has(key) ? 1 - share : this.coming.has(key) ? share : 1)
  }

  running(): boolean {
    return this.clock() - this.since < duration
  }
}

function keysOf({ actors, lines }: Scene): Set<string> {
  return new Set([...actors.map(({ id }) => id), ...lines.map(({ key }) => key)])
}
