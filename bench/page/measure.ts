import { generator } from '../generate.ts'
import type { Samples } from '../results.ts'
import type { Contender } from './contender.ts'
import { pictureSize } from './contender.ts'
import { asOwner, pump } from './frame-queue.ts'

export interface Entrant {
  readonly contender: Contender
  readonly container: HTMLElement
}

/**
 * How many steps warm up: until then browsers compile what is run often, in threads of their own and in the middle of steps. At least the
 * least, and the most unless they take longer than that.
 */
export const warmUp = { least: 4, most: 60, milliseconds: 20_000 }

/**
 * Takes each contender through the same steps in turn; the first ones warm up and are not counted.
 * @param steps from `withWarmUp`; the last ones are not taken where the warm-up was short.
 * @param count how many of them are counted.
 */
export async function alternate<Step, Name extends string>(
  entrants: ReadonlyMap<Name, Entrant>,
  steps: readonly Step[],
  count: number,
  take: (contender: Contender, step: Step) => void,
): Promise<Map<Name, Samples>> {
  const samples = new Map(
    [...entrants].map(([name]) => [name, { script: [] as number[], total: [] as number[] }]),
  )
  const ready = performance.now() + warmUp.milliseconds
  let counted = 0
  for (const [at, step] of steps.entries()) {
    if (counted === count) break
    const counts = at >= warmUp.most || (at >= warmUp.least && (counted > 0 || performance.now() > ready))
    if (counts) counted += 1
    const order = [...entrants]
    // Whoever comes first may pay for what the one before left behind.
    order.push(...order.splice(0, at % order.length))
    for (const [name, { contender, container }] of order) {
      const begun = performance.now()
      asOwner(container, () => take(contender, step))
      pump(container)
      const scripted = performance.now()
      readBack(container)
      const painted = performance.now()
      if (counts) {
        samples.get(name)?.script.push(scripted - begun)
        samples.get(name)?.total.push(painted - begun)
      }
      await pause()
    }
  }
  return samples
}

/** Steps for `alternate` so that `count` of them are counted. */
export function withWarmUp<Step>(make: (count: number) => Step[], count: number): Step[] {
  return make(count + warmUp.most)
}

/** Reads one pixel of every canvas, for which all that was drawn has to be there. */
export function readBack(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    if (canvas.width === 0 || canvas.height === 0) continue
    const flat = canvas.getContext('2d')
    if (flat) {
      flat.getImageData(0, 0, 1, 1)
      continue
    }
    const deep = canvas.getContext('webgl2')
    deep?.readPixels(0, 0, 1, 1, deep.RGBA, deep.UNSIGNED_BYTE, new Uint8Array(4))
  }
}

/** Milliseconds for each of some points spread over the picture. */
export function timePicks(pick: (point: { x: number; y: number }) => unknown, count: number): number[] {
  const random = generator(3)
  return Array.from({ length: count }, () => {
    const point = { x: random(pictureSize.width), y: random(pictureSize.height) }
    const begun = performance.now()
    pick(point)
    return performance.now() - begun
  })
}

/** Lets timers, observers and the collector have their turn. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
