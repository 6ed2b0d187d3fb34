/** One movement at a time, from frame to frame. */
export interface Glide {
  /** Calls `move` in each frame for so many milliseconds, with the share of the way that is behind it, at last 1. Ends another movement. */
  readonly start: (duration: number, move: (share: number) => void) => void
  readonly stop: () => void
}

export function createGlide(): Glide {
  let frame = 0
  const stop = () => cancelAnimationFrame(frame)
  return {
    stop,
    start(duration, move) {
      stop()
      let begun: number | undefined
      const step = (now: number) => {
        begun ??= now
        const passed = Math.min(1, (now - begun) / duration)
        if (passed < 1) frame = requestAnimationFrame(step)
        move(eased(passed))
      }
      frame = requestAnimationFrame(step)
    },
  }
}

/** Slow at both ends. */
function eased(passed: number): number {
  return passed < 0.5 ? 4 * passed ** 3 : 1 - (2 - 2 * passed) ** 3 / 2
}
