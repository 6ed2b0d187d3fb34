import type { CDPSession, Page } from '@playwright/test'

import { expect, pinned, test } from './entente-page.ts'

/**
 * Rounds before the count begins: what is made once and kept is there by then (caches, lazily loaded parts), and the engine has
 * compiled what runs often, which counts as heap too.
 */
const warmUp = { switches: 600, steps: 4000 }

test('a thousand dataset switches leave no more in memory than there was @endurance', async ({
  entente,
  page,
}, info) => {
  info.setTimeout(600_000)
  await entente.open()
  await page.getByRole('button', { name: 'Show the newest' }).click()
  await expect(entente.status).not.toHaveText(/ of 87$/)
  await expect(entente.details).toContainText('relations')
  const session = await page.context().newCDPSession(page)
  await switchDatasets(page, warmUp.switches)
  const before = await memoryOf(session)
  await switchDatasets(page, 1000)
  await expectNoMore(session, before)
})

test('ten thousand steps of the window leave no more in memory than there was @endurance', async ({
  entente,
  page,
}, info) => {
  info.setTimeout(600_000)
  await entente.visit(pinned.replace(/@.*/, '@5d854cad&when=1992'))
  await expect(entente.status).toBeVisible()
  const session = await page.context().newCDPSession(page)
  await stepThrough(page, warmUp.steps)
  const before = await memoryOf(session)
  await stepThrough(page, 10_000)
  await expectNoMore(session, before)
})

/** Back and forward between two versions; each time the page has to say what it shows now. */
async function switchDatasets(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const said = () => document.querySelector('main h1 + p')?.textContent
    for (let at = 0; at < count; at++) {
      const before = said()
      if (at % 2 === 0) history.back()
      else history.forward()
      while (said() === undefined || said() === before) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    }
  }, times)
}

/** Holds an arrow key down on the window's end, there and back over the whole span, with a frame drawn every ten steps. */
async function stepThrough(page: Page, times: number): Promise<void> {
  const end = page.getByRole('slider', { name: 'End', exact: true })
  await end.evaluate(async (slider, count) => {
    for (let at = 0; at < count; at++) {
      const key = at % 200 < 100 ? 'ArrowRight' : 'ArrowLeft'
      slider.dispatchEvent(
        new KeyboardEvent('keydown', { key, repeat: true, bubbles: true, cancelable: true }),
      )
      if (at % 10 === 0) await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }, times)
}

interface Memory {
  /** Bytes of JavaScript that something still reaches. */
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

/** The least of some measurements: what waits for a moment of rest to be let go of is not kept, and nor is what weak references lead to. */
async function memoryOf(session: CDPSession): Promise<Memory> {
  const found: Memory[] = []
  for (let round = 0; round < 6; round++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
    found.push({ heap: usedSize, nodes, listeners: jsEventListeners })
  }
  const leastOf = (part: keyof Memory) => Math.min(...found.map((one) => one[part]))
  return { heap: leastOf('heap'), nodes: leastOf('nodes'), listeners: leastOf('listeners') }
}

async function expectNoMore(session: CDPSession, before: Memory): Promise<void> {
  const after = await memoryOf(session)
  const words = JSON.stringify({ before, after })
  expect(after.heap, words).toBeLessThan(before.heap * 1.1)
  expect(after.nodes, words).toBeLessThan(before.nodes * 1.1)
  expect(after.listeners, words).toBeLessThan(before.listeners * 1.1)
}
