// First, so that nobody keeps the browser's own animation frames.
import { asOwner, forget, idleTime, owns, pump, realFrame, release } from './frame-queue.ts'

import '../../src/ui/tokens.css'

import { cameraFor, type CanvasCamera } from '../../src/canvas/camera.ts'
import { placeActors } from '../../src/canvas/layouts/place.ts'
import { createIndex } from '../../src/graph/graph-index.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import type { Window } from '../../src/time/spell.ts'
import { generate, type Size } from '../generate.ts'
import { nameOfSize, type ContenderName, type PictureResult, type Samples } from '../results.ts'
import { jumpWindows, playWindows, routeOver, type Route } from '../windows.ts'
import { filtersInPage } from './filters.ts'
import { createScan, pictureSize, type CreateContender, type Subject } from './contender.ts'
import { alternate, pause, readBack, timePicks, warmUp, withWarmUp, type Entrant } from './measure.ts'
import { createOurs, sceneIn } from './ours.ts'
import { createRaw } from './raw.ts'
import { createSigma } from './sigma.ts'
import { createStock } from './stock.ts'

const creators: readonly (readonly [ContenderName, CreateContender])[] = [
  ['ours', createOurs],
  ['raw', createRaw],
  ['stock', createStock],
  ['sigma', createSigma],
]

/** Measures all contenders at one size; called by bench/run.ts. */
function measureMadeUp(size: Size, steps: number): Promise<PictureResult> {
  return measure(nameOfSize(size), generate(size), undefined, steps)
}

/** Measures all contenders with a dataset that has places and dates of its own; called by bench/run.ts. */
function measureReal(dataset: Dataset, steps: number): Promise<PictureResult> {
  const { span, earliestStart } = createIndex(dataset)
  if (!span) throw new Error(`${dataset.title} has no dates.`)
  const size = { actors: dataset.actors.length, relations: dataset.relations.length }
  return measure(`${dataset.title} ${nameOfSize(size)}`, dataset, routeOver(span, earliestStart), steps)
}

async function measure(
  name: string,
  dataset: Dataset,
  route: Route | undefined,
  steps: number,
): Promise<PictureResult> {
  const begun = performance.now()
  const index = createIndex(dataset)
  const indexed = performance.now() - begun
  const places = index.actors.map(({ id }) => {
    const [x = 0, y = 0] = dataset.positions?.[id] ?? []
    return { x, y }
  })
  const play = (count: number) => playWindows(count, route)
  const [window] = play(1)
  if (!window) throw new Error('There is no window to begin with.')
  const all = sceneIn(index, { start: -Infinity, end: Infinity }).actors
  const camera = cameraFor(all, (actor) => places[actor] ?? { x: 0, y: 0 }, pictureSize)
  if (!camera) throw new Error('There is nothing to show.')
  const subject: Subject = { index, places, camera, window }

  const left: string[] = []
  const firstPaint = await firstPaints(subject, left)

  const parts: Record<string, number[]> = {}
  const entrants = new Map<ContenderName, Entrant>()
  for (const [who, create] of creators) {
    if (!(who in firstPaint)) continue
    const note = (part: string, took: number) => (parts[part] ??= []).push(took)
    entrants.set(
      who,
      who === 'ours' ? enter((at, what) => createOurs(at, what, note), subject) : enter(create, subject),
    )
  }
  const containers = [...entrants.values()].map(({ container }) => container)
  await whenPicturesCame(containers)
  const random = countRandomNumbers(entrants.get('ours')?.container)
  const idle = idleTime()
  const played = await alternate(entrants, withWarmUp(play, steps), steps, (one, at) => one.show(at))
  const between = (idleTime() - idle) / (parts['select']?.length ?? 1)
  const playParts = Object.fromEntries(Object.entries(parts).map(([part, took]) => [part, [...took]]))
  const jumps = withWarmUp((count) => jumpWindows(count, route), steps)
  const jump = await alternate(entrants, jumps, steps, (one, at) => one.show(at))
  const cameras = withWarmUp((count) => zooms(camera, count), steps)
  const zoom = await alternate(entrants, cameras, steps, (one, at) => one.look(at))

  for (const { contender, container } of entrants.values()) {
    asOwner(container, () => contender.look(camera))
    pump(container)
  }
  const pick: Partial<Record<ContenderName, number[]>> = {}
  for (const [who, { contender }] of entrants) {
    if (!contender.pick) continue
    contender.pick({ x: 0, y: 0 })
    pick[who] = timePicks((point) => contender.pick?.(point), who === 'stock' ? 30 : 200)
  }
  const ours = entrants.get('ours')
  const frames = ours ? await realFrames(ours, play(steps * 2 + warmUp.least)) : []
  for (const entrant of entrants.values()) leave(entrant)
  return {
    name,
    actors: index.actors.length,
    flips: meanFlips(subject, play(steps)),
    index: indexed,
    play: byName(played),
    jump: byName(jump),
    zoom: byName(zoom),
    firstPaint,
    pick,
    frames,
    between,
    randomNumbers: random(),
    parts: playParts,
    left,
  }
}

/** The share of all relations that come or go with a step, on average. */
function meanFlips({ index }: Subject, windows: readonly Window[]): number {
  const { relationOn, scan } = createScan(index)
  let flips = 0
  let before: Uint8Array | undefined
  for (const window of windows) {
    scan(window)
    const was = before
    if (was) flips += relationOn.reduce((count, on, at) => count + (on === was[at] ? 0 : 1), 0)
    before = relationOn.slice()
  }
  return flips / Math.max(1, windows.length - 1) / Math.max(1, relationOn.length)
}

/** Waits until what contenders fetch, such as flags, is there and drawn, so that no step pays for it. */
async function whenPicturesCame(containers: readonly HTMLElement[]): Promise<void> {
  let fetched = -1
  for (;;) {
    const now = performance.getEntriesByType('resource').length
    if (now === fetched) return
    fetched = now
    await new Promise((resolve) => {
      setTimeout(resolve, 300)
    })
    for (const container of containers) pump(container)
  }
}

/** Where the layout places a small dataset, to be held against Node's answer. */
function layout(size: Size): string {
  return JSON.stringify(placeActors({ ...generate(size), positions: {} }, {}))
}

/** Each contender made anew three times in turn; the first round also compiles the code, so the median is what counts. */
async function firstPaints(subject: Subject, left: string[]) {
  const took: Partial<Record<ContenderName, number[]>> = {}
  for (let round = 0; round < 3; round++) {
    for (const [name, create] of creators) {
      try {
        const begun = performance.now()
        const entrant = enter(create, subject)
        ;(took[name] ??= []).push(performance.now() - begun)
        leave(entrant)
      } catch (error) {
        // WebGL may be missing; whatever else fails is a fault of the bench.
        if (name !== 'sigma') throw error
        if (round === 0) left.push(`${name} could not be measured: ${String(error)}`)
      }
      await pause()
    }
  }
  return took
}

/** Makes a contender in a container of its own and has it paint once. */
function enter(create: CreateContender, subject: Subject): Entrant {
  const container = document.createElement('div')
  container.style.cssText = `position: absolute; inset: 0 auto auto 0; width: ${pictureSize.width}px; height: ${pictureSize.height}px`
  document.body.append(container)
  const contender = asOwner(container, () => create(container, subject))
  pump(container)
  readBack(container)
  return { contender, container }
}

function leave({ contender, container }: Entrant): void {
  asOwner(container, () => contender.destroy())
  forget(container)
  container.remove()
}

/**
 * Milliseconds between frames as the browser really gives them, while the window moves at each. The first frames show what all contenders
 * have drawn since the browser gave one last, and then another time than the last step of theirs: they warm up and are not counted.
 */
async function realFrames({ contender, container }: Entrant, windows: readonly Window[]): Promise<number[]> {
  release(container)
  for (let frame = 0; frame < warmUp.least; frame++) await realFrame()
  const frames: number[] = []
  let before = await realFrame()
  for (const at of windows) {
    contender.show(at)
    const now = await realFrame()
    frames.push(now - before)
    before = now
  }
  return frames.slice(warmUp.least)
}

/** In to three times the size and out again. */
function zooms(camera: CanvasCamera, count: number): CanvasCamera[] {
  return Array.from({ length: count }, (_, at) => ({
    ...camera,
    zoom: camera.zoom * (1 + Math.abs(((at + 1) % 20) - 10) / 5),
  }))
}

/** Counts how often a contender calls Math.random until asked how often that was. */
function countRandomNumbers(container: HTMLElement | undefined): () => number {
  const real = Math.random
  let count = 0
  Math.random = () => {
    if (container && owns(container)) count += 1
    return real()
  }
  return () => {
    Math.random = real
    return count
  }
}

function byName(samples: ReadonlyMap<ContenderName, Samples>) {
  return Object.fromEntries(samples) as Partial<Record<ContenderName, Samples>>
}

const bench = { measureMadeUp, measureReal, layout, filters: filtersInPage }

declare global {
  interface Window {
    bench: typeof bench
  }
}
window.bench = bench
