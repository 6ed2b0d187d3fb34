import type { CDPSession, Page } from '@playwright/test'

/** How long a page kept itself and its visitor waiting, in milliseconds. */
export interface Pauses {
  /** The longest task of the page's own thread; 0 where none took 50 ms, which is what the browser tells of. */
  readonly task: number
  /** The longest wait of a key press until the page heard of it. */
  readonly answer: number
  /** The longest time between two frames. */
  readonly frame: number
}

/** Watches a page from now on. */
export interface PauseWatch {
  /** The longest of each since the watch began or was read last. */
  readonly take: () => Promise<Pauses>
  /** Whether nothing has held up the page for a second. */
  readonly isQuiet: () => Promise<boolean>
  readonly stop: () => Promise<void>
}

/** A key that nothing on the page answers to is pressed so often, in milliseconds. */
const pressEvery = 50

/**
 * Watches tasks, frames and the answer to a key that is pressed all the while by the browser, not the page: an event that is made by a
 * script never waits.
 */
export async function watchPauses(page: Page, devtools: CDPSession): Promise<PauseWatch> {
  await page.evaluate(watch)
  const ending = new AbortController()
  const pressing = (async () => {
    while (!ending.signal.aborted) {
      // A press is answered once the page has handled it, so that they do not pile up.
      await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'F19', code: 'F19' })
      await new Promise((resolve) => setTimeout(resolve, pressEvery))
    }
  })()
  return {
    take: () => page.evaluate(() => window.takePauses()),
    isQuiet: () => page.evaluate(() => performance.now() - window.heldUpAt > 1000),
    async stop() {
      ending.abort()
      await pressing
    },
  }
}

declare global {
  interface Window {
    takePauses: () => Pauses
    /** When the page was last held up for more than a few frames. */
    heldUpAt: number
  }
}

function watch() {
  const none = { task: 0, answer: 0, frame: 0 }
  let longest = { ...none }
  let last = performance.now()
  window.heldUpAt = last
  const note = (what: keyof typeof none, took: number) => {
    longest[what] = Math.max(longest[what], took)
    if (took > 70) window.heldUpAt = performance.now()
  }
  new PerformanceObserver((tasks) => {
    for (const { duration } of tasks.getEntries()) note('task', duration)
  }).observe({ type: 'longtask' })
  addEventListener('keydown', ({ timeStamp }) => note('answer', performance.now() - timeStamp), true)
  requestAnimationFrame(function frame(now) {
    note('frame', now - last)
    last = now
    requestAnimationFrame(frame)
  })
  window.takePauses = () => {
    const taken = longest
    longest = { ...none }
    return taken
  }
}
