import type { CanvasCamera } from '../../src/canvas/camera.ts'
import type { Point } from '../../src/canvas/curve.ts'
import type { GraphIndex } from '../../src/graph/graph-index.ts'
import type { Window } from '../../src/time/spell.ts'

/** What all contenders draw. */
export interface Subject {
  readonly index: GraphIndex
  /** By actor, graph units. */
  readonly places: readonly Point[]
  readonly camera: CanvasCamera
  readonly window: Window
}

/** One way to draw a graph. Drawing may wait for the next animation frame. */
export interface Contender {
  show(window: Window): void
  look(camera: CanvasCamera): void
  /** Finds what is under a point, CSS pixels from the picture's corner. */
  pick?(point: Point): unknown
  destroy(): void
}

export type CreateContender = (container: HTMLElement, subject: Subject) => Contender

export const pictureSize = { width: 1280, height: 800 } as const

/** Which relations and actors are on in a window, by one scan over two columns. */
export function createScan({ from, to, earliestStart, latestEnd, actors }: GraphIndex) {
  const relationOn = new Uint8Array(from.length)
  const actorOn = new Uint8Array(actors.length)
  return {
    relationOn,
    actorOn,
    scan: ({ start, end }: Window): void => {
      actorOn.fill(0)
      for (let relation = 0; relation < relationOn.length; relation++) {
        const on = (earliestStart[relation] ?? 0) < end && (latestEnd[relation] ?? 0) > start
        relationOn[relation] = on ? 1 : 0
        if (!on) continue
        actorOn[from[relation] ?? 0] = 1
        actorOn[to[relation] ?? 0] = 1
      }
    },
  }
}
