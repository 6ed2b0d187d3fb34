import { describe, expect, test, vi } from 'vitest'

import { play, type Clock } from './playback.ts'

/** A clock that stands still until it is told to go on. */
function fakeClock() {
  let now = 0
  let waiting: { at: number; callback: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, callback) => {
      const one = { at: now + milliseconds, callback }
      waiting.push(one)
      return () => {
        waiting = waiting.filter((other) => other !== one)
      }
    },
  }
  /** Goes on, ringing every timer in turn at its moment. */
  function pass(milliseconds: number) {
    const until = now + milliseconds
    for (;;) {
      const next = waiting.toSorted((a, b) => a.at - b.at).find(({ at }) => at <= until)
      if (!next) break
      waiting = waiting.filter((one) => one !== next)
      now = Math.max(now, next.at)
      next.callback()
    }
    now = until
  }
  /** Lets time go by without anything being rung, as on a busy machine. */
  const stall = (milliseconds: number) => {
    now += milliseconds
  }
  return { clock, pass, stall, waiting: () => waiting.length }
}

describe('play', () => {
  test('takes one step at a time at a slow pace', () => {
    const { clock, pass } = fakeClock()
    const taken: number[] = []
    const times: number[] = []
    play({
      clock,
      stepsPerSecond: 2,
      advance: (steps) => {
        taken.push(steps)
        times.push(clock.now())
        return true
      },
      onEnd: vi.fn(),
    })
    pass(2000)
    expect(taken).toEqual([1, 1, 1, 1])
    expect(times).toEqual([500, 1000, 1500, 2000])
  })

  test('changes the picture at most every 50 ms and keeps the pace by taking several steps', () => {
    const { clock, pass } = fakeClock()
    const advance = vi.fn<(steps: number) => boolean>(() => true)
    play({ clock, stepsPerSecond: 72, advance, onEnd: vi.fn() })
    pass(1000)
    expect(advance.mock.calls.length).toBeLessThanOrEqual(20)
    expect(advance.mock.calls.reduce((sum, [steps]) => sum + steps, 0)).toBe(72)
    expect(advance.mock.calls.every(([steps]) => Number.isInteger(steps) && steps > 0)).toBe(true)
  })

  test('catches up after it was held up', () => {
    const { clock, pass, stall } = fakeClock()
    const advance = vi.fn<(steps: number) => boolean>(() => true)
    play({ clock, stepsPerSecond: 1, advance, onEnd: vi.fn() })
    stall(3500)
    pass(0)
    expect(advance.mock.calls).toEqual([[3]])
  })

  test('ends once when it cannot go on, and rings no more', () => {
    const { clock, pass, waiting } = fakeClock()
    const onEnd = vi.fn()
    let left = 3
    play({ clock, stepsPerSecond: 10, advance: () => left-- > 0, onEnd })
    pass(5000)
    expect(onEnd).toHaveBeenCalledOnce()
    expect(waiting()).toBe(0)
  })

  test('stops at once when asked to, and does not call that an end', () => {
    const { clock, pass, waiting } = fakeClock()
    const advance = vi.fn<(steps: number) => boolean>(() => true)
    const onEnd = vi.fn()
    const stop = play({ clock, stepsPerSecond: 10, advance, onEnd })
    pass(250)
    stop()
    pass(5000)
    expect(advance).toHaveBeenCalledTimes(2)
    expect(onEnd).not.toHaveBeenCalled()
    expect(waiting()).toBe(0)
  })
})
