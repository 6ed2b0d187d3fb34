import type { Importance } from '../../src/canvas/layouts/importance.ts'
import type { Scene } from '../../src/canvas/scene.ts'
import { crowdShare, roomBetween, sizeFactor } from '../../src/canvas/sizes.ts'
import { toScene } from '../../src/canvas/to-scene.ts'
import { absentActors } from '../../src/graph/alive.ts'
import { bundle } from '../../src/graph/bundles.ts'
import { everything } from '../../src/graph/filter.ts'
import { createIndex, type GraphIndex } from '../../src/graph/graph-index.ts'
import { lastingAhead } from '../../src/graph/lasting.ts'
import { select } from '../../src/graph/select.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { dayOf } from '../../src/time/day.ts'
import type { Window } from '../../src/time/spell.ts'
import { drawOurs } from './draw-ours.ts'
import { frameAt } from './frame-at.ts'
import { size } from './graph.ts'
import { largeDataset } from './large-dataset.ts'
import { differenceAt, inkAt, type Picture } from './pixels.ts'
import { settledPicture, someFrames } from './settled.ts'
import { smallDataset } from './small-dataset.ts'

/** How far the picture of a small dataset as a part of a large one is the picture of it alone. */
export interface PartLikeness {
  /** What is drawn of each dataset, alone and large, and how much smaller icons are for want of room: 1 where they are not. */
  readonly drawn: readonly { readonly actors: number; readonly lines: number; readonly share: number }[]
  /** While the window moved, lines that were to last lay on a sheet of their own. */
  readonly layered: boolean
  /** How many pixels have ink, and how many of them are others than in the picture of it alone. */
  readonly inked: number
  readonly differing: number
  /** By how much, of 255, they differ at most. */
  readonly most: number
  /** The least rectangle that holds them: left, top, right and bottom, pixels. */
  readonly within: readonly number[]
}

/** Where the window is looked at, and how it came there: in so many steps of so many days. */
const end = dayOf(2003, 7, 1)
const length = 365 * 2
const stepLength = 9

/** Rounds in which a picture has to stay the same so that lines have been put in order, a quarter of a second after the last step. */
const atRest = 9

/**
 * Draws a small dataset alone, and as a part of a large one, whose window comes to rest after so many steps.
 * @param selected the place of an actor among those of the small dataset.
 */
export async function partLikenessAt(zoom: number, steps: number, selected?: number): Promise<PartLikeness> {
  const small = smallDataset(zoom)
  const id = selected === undefined ? undefined : small.actors[selected]?.id
  const alone = await draw(small, zoom, 0, id)
  const part = await draw(largeDataset(small, zoom), zoom, steps, id)
  return {
    drawn: [alone, part].map(({ scene, share }) => ({
      actors: scene.actors.length,
      lines: scene.lines.length,
      share,
    })),
    layered: part.layered,
    ...difference(alone.picture, part.picture),
  }
}

async function draw(dataset: Dataset, zoom: number, steps: number, selected: string | undefined) {
  const index = createIndex(dataset)
  const places = index.actors.map(({ id }) => {
    const [x = 0, y = 0] = dataset.positions?.[id] ?? []
    return { x, y }
  })
  const frame = frameAt(0, size)
  const sceneAt = (step: number) => sceneIn(index, windowAt(step - steps), selected)
  let scene = sceneAt(0)
  const canvas = drawOurs(frame, places, scene, { x: 0, y: 0, zoom })
  let layered = false
  if (steps > 0) await settledPicture(frame)
  for (let step = 1; step <= steps; step++) {
    scene = sceneAt(step)
    const next = scene
    canvas.setScene(() => next)
    await someFrames()
    layered ||= [...frame.querySelectorAll('canvas')].slice(0, 2).some(({ style }) => style.visibility === '')
  }
  const picture = await settledPicture(frame, atRest)
  canvas.destroy()
  frame.remove()
  return { picture, scene, layered, share: crowdShare(roomBetween(places), zoom, sizeFactor(zoom)) }
}

function windowAt(step: number): Window {
  const last = end + step * stepLength
  return { start: last - length, end: last }
}

/** What the app shows of a dataset in a window. How important actors are depends on the whole dataset, and is given here. */
function sceneIn(index: GraphIndex, window: Window, selected: string | undefined): Scene {
  const visible = select(index, { ...everything, window })
  const homeOf = (actor: number) => actor
  return toScene(index, visible, {
    importance: Object.fromEntries(index.actors.map(({ id, kind }) => [id, importanceOf(kind)])),
    homeOf,
    bundles: bundle(index, visible, homeOf).bundles,
    fan: false,
    selectedActor: selected === undefined ? undefined : index.actors.findIndex(({ id }) => id === selected),
    selectedRelation: undefined,
    ghosts: absentActors(index, window),
    lasting: lastingAhead(index, homeOf, window, everything.mode),
  })
}

function importanceOf(kind: Dataset['actors'][number]['kind']): Importance {
  return kind === 'state' ? 3 : kind === 'organisation' || kind === 'territory' ? 2 : 1
}

function difference(one: Picture, other: Picture): Omit<PartLikeness, 'drawn' | 'layered'> {
  let inked = 0
  let differing = 0
  let most = 0
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let at = 0; at < one.data.length; at += 4) {
    if (inkAt(one, at) > 0) inked += 1
    const apart = differenceAt(one, other, at)
    if (apart === 0) continue
    differing += 1
    most = Math.max(most, apart)
    const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { inked, differing, most, within: differing > 0 ? [left, top, right, bottom] : [] }
}
