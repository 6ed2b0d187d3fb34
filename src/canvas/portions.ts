import type { Scene } from './scene.ts'

/** What of a scene one frame shows. */
export interface Portion {
  readonly scene: Scene
  /** Another frame shows more. */
  readonly more: boolean
}

/** A scene of no more than this is not large, and comes at once. */
const mostActors = 7000
const mostLines = 10_000
/** So many icons, or lines, of a large one are put in their places in one frame, without holding up the page. */
const actorsAtOnce = 3000
const linesAtOnce = 2500
/** So many come in a frame of their own, which measures what is written beside them. */
const foremost = 500

/**
 * Portion `number`, from 0, of a scene of which nothing has been shown yet: more and more of its actors, the foremost first, then more
 * and more of its lines. A scene that is not large comes in one portion.
 */
export function portionOf(scene: Scene, number: number): Portion {
  const { actors, lines } = scene
  if (actors.length <= mostActors && lines.length <= mostLines) return { scene, more: false }
  const actorPortions = actors.length <= foremost ? 0 : Math.ceil(actors.length / actorsAtOnce)
  const linePortions = Math.ceil(lines.length / linesAtOnce)
  if (number >= actorPortions + linePortions) return { scene, more: false }
  if (number < actorPortions) {
    const some = foremostOf(actors, Math.max(foremost, number * actorsAtOnce))
    return { scene: { ...scene, actors: some, lines: [] }, more: true }
  }
  const linesSoFar = number - actorPortions
  // From all over the picture, so that it becomes denser everywhere.
  const some = lines.filter((_, at) => at % linePortions < linesSoFar)
  return { scene: { ...scene, lines: some }, more: true }
}

/** So many of the actors that are labelled first, in their own order; of equals those that come first. */
function foremostOf(actors: Scene['actors'], count: number): Scene['actors'] {
  const { keys, sorted } = keysOf(actors)
  const least = sorted[Math.max(0, keys.length - count)] ?? 0
  return actors.filter((_, at) => (keys[at] ?? 0) >= least)
}

/** A number for each actor, the greater the sooner it is labelled, and all of them in order; asked for anew with each portion. */
function keysOf(actors: Scene['actors']): Keys {
  const known = kept.get(actors)
  if (known) return known
  // Priorities are whole numbers, so that a place in the list behind the point keeps equal ones in order.
  const keys = Float64Array.from(actors, ({ priority }, at) => priority - at / actors.length)
  const made = { keys, sorted: keys.slice().sort() }
  kept.set(actors, made)
  return made
}

interface Keys {
  readonly keys: Float64Array
  readonly sorted: Float64Array
}

const kept = new WeakMap<Scene['actors'], Keys>()
