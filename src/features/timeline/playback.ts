/** Time as the player needs it; tests hand in their own. */
export interface Clock {
  /** Milliseconds since some moment. */
  readonly now: () => number
  /** Calls back once after a number of milliseconds, unless cancelled by what is returned. */
  readonly after: (milliseconds: number, callback: () => void) => () => void
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** The picture changes no more often than this, in milliseconds; faster films take several steps at once. */
const leastGap = 50

export interface Film {
  readonly clock: Clock
  readonly stepsPerSecond: number
  /** Goes a whole number of steps on; false when it cannot, which ends the film. */
  readonly advance: (steps: number) => boolean
  readonly onEnd: () => void
}

/** Plays a film until it ends or is stopped by what is returned. A film that was held up catches up. */
export function play({ clock, stepsPerSecond, advance, onEnd }: Film): () => void {
  const began = clock.now()
  const gap = Math.max(leastGap, 1000 / stepsPerSecond)
  let taken = 0
  let cancel = clock.after(gap, tick)

  function tick() {
    // A timer may ring a hair early; a step that is all but due is due.
    const due = Math.floor(((clock.now() - began) / 1000) * stepsPerSecond + 0.01)
    if (due > taken && !advance(due - taken)) {
      onEnd()
      return
    }
    taken = Math.max(taken, due)
    cancel = clock.after(gap, tick)
  }

  return () => cancel()
}
