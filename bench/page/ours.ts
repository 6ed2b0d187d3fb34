import { createCanvas } from '../../src/canvas/create-canvas.ts'
import { panOf } from '../../src/canvas/camera.ts'
import { frameOf } from '../../src/canvas/frame.ts'
import { importanceOf } from '../../src/canvas/layouts/importance.ts'
import { pick } from '../../src/canvas/pick.ts'
import type { Scene } from '../../src/canvas/scene.ts'
import { roomBetween } from '../../src/canvas/sizes.ts'
import { toScene } from '../../src/canvas/to-scene.ts'
import { absentActors } from '../../src/graph/alive.ts'
import { bundle } from '../../src/graph/bundles.ts'
import { everything } from '../../src/graph/filter.ts'
import { lastingAhead } from '../../src/graph/lasting.ts'
import { foldedHomes } from '../../src/graph/fold.ts'
import type { GraphIndex } from '../../src/graph/graph-index.ts'
import { select } from '../../src/graph/select.ts'
import type { Window } from '../../src/time/spell.ts'
import { pictureSize, type Contender, type Subject } from './contender.ts'

/** Called with the name of a part of a step and the milliseconds it took. */
export type Note = (part: string, took: number) => void

/** The app's own way from a window to pixels, React left out: filter with all counts, bundles, scene, canvas with fades. */
export function createOurs(container: HTMLElement, subject: Subject, note?: Note): Contender {
  const { index, places, camera } = subject
  const canvas = createCanvas(container, {
    onShown: nothing,
    onBroken: (error) => {
      throw error
    },
    onTap: nothing,
    onHover: nothing,
    onMove: nothing,
    onCamera: nothing,
  })
  canvas.setActors(places)
  let scene = sceneIn(index, subject.window)
  canvas.setScene(() => scene)
  canvas.look(camera, true)
  const room = roomBetween(places)
  const viewport = { pan: panOf(camera, pictureSize), zoom: camera.zoom, room, ...pictureSize }
  let picked: { readonly scene: Scene; readonly frame: ReturnType<typeof frameOf> } | undefined
  return {
    show(window) {
      scene = sceneIn(index, window, note)
      canvas.setScene(() => scene)
    },
    look: (next) => canvas.look(next, true),
    pick(point) {
      // The canvas keeps the frame it drew last; asking it would need a pointer, so the same frame is made here once.
      if (picked?.scene !== scene)
        picked = { scene, frame: frameOf(scene, viewport, (actor) => canvas.placeOf(actor)) }
      return pick(picked.frame, point, 7)
    },
    destroy: () => canvas.destroy(),
  }
}

/** What the graph panel does when the view changes. */
export function sceneIn(index: GraphIndex, window: Window, note: Note = nothing): Scene {
  const timed = <T>(part: string, action: () => T): T => {
    const begun = performance.now()
    const answer = action()
    note(part, performance.now() - begun)
    return answer
  }
  const visible = timed('select', () => select(index, { ...everything, window }))
  const homeOf = foldedHomes(index, { fold: false, unfolded: [] })
  const bundles = timed('bundle', () => bundle(index, visible, homeOf).bundles)
  const importance = timed('importanceOf', () => importanceOf(index.dataset))
  const ghosts = timed('absentActors', () => absentActors(index, window))
  return timed('toScene', () =>
    toScene(index, visible, {
      importance,
      homeOf,
      bundles,
      fan: false,
      selectedActor: undefined,
      selectedRelation: undefined,
      ghosts,
      lasting: lastingAhead(index, homeOf, window, everything.mode),
    }),
  )
}

function nothing(): void {}
