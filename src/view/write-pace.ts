/** Continuous changes go into the address at most this often, in milliseconds. */
const usualGap = 50
/** Safari refuses more than 100 history calls in 30 seconds, so past 60 they come rarely and past 90 they wait. */
const span = 30_000
const hurried = 60
const slowGap = 350
const exhausted = 90

/** Keeps count of history calls and says when the next continuous one may be made. Times are in milliseconds. */
export interface WritePace {
  readonly record: (now: number) => void
  /** The earliest moment for the next call; not after `now` when it may be made at once. */
  readonly next: (now: number) => number
}

export function createWritePace(): WritePace {
  let recent: readonly number[] = []
  return {
    record: (now) => {
      recent = [...recent.filter((time) => time > now - span), now]
    },
    next: (now) => {
      const counted = recent.filter((time) => time > now - span)
      const latest = counted.at(-1) ?? Number.NEGATIVE_INFINITY
      const leaves = counted.at(-exhausted)
      if (leaves !== undefined) return leaves + span
      return latest + (counted.length < hurried ? usualGap : slowGap)
    },
  }
}
