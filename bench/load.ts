import { rmSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'
import lighthouse from 'lighthouse'
import { build, preview } from 'vite'

import { browserArguments, installedBrowser } from '../scripts/find-browser.ts'
import { freePort } from '../scripts/free-port.ts'
import type { LoadResult } from './results.ts'
import { median } from './statistics.ts'

const outDir = 'node_modules/.cache/entente-bench-load'

/**
 * Builds the app, serves it as `npm start` does and opens it with an empty cache: by Lighthouse's mobile preset (a slow phone on a slow
 * network, reckoned by Lighthouse), and on this machine as it is with a window of 1440 × 900. Medians of `runs`.
 */
export async function measureLoad(runs: number): Promise<LoadResult> {
  const executablePath = await installedBrowser()
  if (!executablePath) throw new Error('No Chrome or Chromium found: run npm run browser.')
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const port = await freePort(4450)
  const server = await preview({ logLevel: 'warn', build: { outDir }, preview: { port, strictPort: true } })
  const debugPort = await freePort(9300)
  const browser = await chromium.launch({
    executablePath,
    args: [...browserArguments, `--remote-debugging-port=${debugPort}`],
  })
  try {
    const address = `http://localhost:${port}/`
    // The first visit waits for files to be compressed, which a host has done long before.
    await graphAnswers(browser, address)
    const phones: Phone[] = []
    for (let run = 0; run < runs; run += 1) phones.push(await onPhone(address, debugPort))
    const answers: number[] = []
    for (let run = 0; run < runs; run += 1) answers.push(await graphAnswers(browser, address))
    const middle = (read: (phone: Phone) => number) => median(phones.map(read))
    return {
      score: middle(({ score }) => score),
      largestPaint: middle(({ largestPaint }) => largestPaint),
      blocked: middle(({ blocked }) => blocked),
      shift: middle(({ shift }) => shift),
      answers: median(answers),
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}

type Phone = Omit<LoadResult, 'answers'>

async function onPhone(address: string, port: number): Promise<Phone> {
  const answer = await lighthouse(address, { port, onlyCategories: ['performance'], logLevel: 'error' })
  if (!answer) throw new Error('Lighthouse measured nothing.')
  const { audits, categories, runtimeError } = answer.lhr
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`)
  const number = (id: string) => audits[id]?.numericValue ?? NaN
  return {
    score: Math.round((categories['performance']?.score ?? NaN) * 100),
    largestPaint: number('largest-contentful-paint'),
    blocked: number('total-blocking-time'),
    shift: number('cumulative-layout-shift'),
  }
}

/** Milliseconds from the navigation until an arrow key pressed on the graph is answered with the name of an actor. */
async function graphAnswers(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    const page = await context.newPage()
    await page.addInitScript(() => {
      const answered = () => {
        const graph = document.querySelector<HTMLElement>('[role="application"]')
        const spoken = graph?.parentElement?.querySelector('[aria-live]')
        if (spoken?.textContent) {
          performance.mark('graph answers')
          return
        }
        graph?.focus()
        graph?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
        requestAnimationFrame(answered)
      }
      addEventListener('DOMContentLoaded', answered)
    })
    await page.goto(address)
    await page.waitForFunction(() => performance.getEntriesByName('graph answers').length > 0)
    return await page.evaluate(() => performance.getEntriesByName('graph answers')[0]?.startTime ?? NaN)
  } finally {
    await context.close()
  }
}
