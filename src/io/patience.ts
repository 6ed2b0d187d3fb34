/** How long to wait for the next part of something, and no longer. */
export interface Patience {
  /** Aborts when patience has run out, and when the signal that was given does. */
  readonly signal: AbortSignal
  /** Something came: the waiting begins anew. */
  readonly renew: () => void
  readonly isOver: () => boolean
  /** Nothing more is waited for. */
  readonly end: () => void
}

/** Begins to wait, at most so many milliseconds at a stretch. */
export function createPatience(milliseconds: number, signal: AbortSignal | undefined): Patience {
  const out = new AbortController()
  const wait = () =>
    setTimeout(() => out.abort(new DOMException('Nothing came.', 'TimeoutError')), milliseconds)
  let timer = wait()
  return {
    signal: signal ? AbortSignal.any([signal, out.signal]) : out.signal,
    renew: () => {
      clearTimeout(timer)
      timer = wait()
    },
    isOver: () => out.signal.aborted,
    end: () => clearTimeout(timer),
  }
}
