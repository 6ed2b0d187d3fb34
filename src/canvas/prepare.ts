import { measureName } from './name-text.ts'
import type { Painting } from './painting.ts'

/** So many actors are prepared at once: some milliseconds on a phone. */
const portion = 8
/** The first picture of a crowd is not waited for until each of its icons is drawn ahead. */
const most = 400

/**
 * Does ahead, a portion for each `next()`, the slowest of what it takes to paint a frame for the first time: measures names, with
 * `context`, and draws icons. What it does is kept; painting without it does the same at once.
 */
export function* prepare(context: CanvasRenderingContext2D, painting: Painting): Generator<void> {
  const { frame, sprites } = painting
  for (const [at, placed] of frame.actors.slice(0, most).entries()) {
    if (at > 0 && at % portion === 0) yield
    measureName(context, placed, frame)
    sprites.of(placed)
  }
}
