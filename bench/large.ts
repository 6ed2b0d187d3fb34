import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from '@playwright/test'
import { build, preview } from 'vite'

import { browserArguments, installedBrowser } from '../scripts/find-browser.ts'
import { freePort } from '../scripts/free-port.ts'
import { generate, type Size } from './generate.ts'
import { watchPauses, type PauseWatch } from './pauses.ts'
import { memoryOfLargestPage } from './process-memory.ts'
import type { LargeResult, StepResult } from './results.ts'

const outDir = 'node_modules/.cache/entente-bench-large'
const warmUp = 4
const counted = 20

/**
 * Opens a made-up file of so many relations in the built app, as a visitor does, and moves its window. Pauses are watched from the choice
 * of the file until all is shown and the page has been quiet for a second.
 */
export async function measureLarge(relations: number): Promise<LargeResult> {
  const executablePath = await installedBrowser()
  if (!executablePath) throw new Error('No Chrome or Chromium found: run npm run browser.')
  const folder = mkdtempSync(join(tmpdir(), 'entente-large-'))
  const file = join(folder, 'large.json')
  await writeFile(file, { actors: Math.round(relations / 50), relations })
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const port = await freePort(4460)
  const server = await preview({ logLevel: 'warn', build: { outDir }, preview: { port, strictPort: true } })
  const browser = await chromium.launch({ executablePath, args: browserArguments })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const devtools = await page.context().newCDPSession(page)
    await page.goto(`http://localhost:${port}/`)
    await page.getByRole('application').waitFor()
    // What is fetched once the page has nothing else to do is no part of the file.
    await page.waitForLoadState('networkidle')
    const before = await memoryOfLargestPage(browser)
    const pauses = await watchPauses(page, devtools)

    const begun = performance.now()
    await page.locator('input[type="file"]').first().setInputFiles(file)
    // Looked at seldom and cheaply: whoever looks holds up the page, too.
    const looking = { polling: 100, timeout: 300_000 }
    await page.waitForFunction(() => document.querySelector('progress') !== null, undefined, looking)
    await page.waitForFunction(() => document.querySelector('progress') === null, undefined, looking)
    const reading = await pauses.take()
    await page.waitForFunction(
      (ending) => document.querySelector('main h1 + p > span')?.textContent.endsWith(ending) ?? false,
      ` of ${relations}`,
      looking,
    )
    const opened = performance.now() - begun
    await untilQuiet(pauses)
    const showing = await pauses.take()
    await pauses.stop()

    const peak = await memoryOfLargestPage(browser)
    const heap = await heapOf(devtools)
    const steps = await stepsOf(page, devtools)
    const walked = await memoryOfLargestPage(browser)
    return {
      relations,
      bytes: statSync(file).size,
      opened,
      reading,
      showing,
      memory: { before: before?.now, peak: peak?.peak, walked: walked?.peak, heap },
      steps,
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
    rmSync(folder, { recursive: true })
  }
}

/** Waits two seconds at least: a picture that comes without holding up the page is to be watched, too. */
async function untilQuiet(pauses: PauseWatch): Promise<void> {
  const begun = performance.now()
  do {
    await new Promise((resolve) => setTimeout(resolve, 200))
  } while (!isLong(begun, 2000) || (!(await pauses.isQuiet()) && !isLong(begun, 60_000)))
}

function isLong(since: number, milliseconds: number): boolean {
  return performance.now() - since > milliseconds
}

/** Bytes that the page's own heap and its typed arrays hold after a collection. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = (await devtools.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return usedSize + backingStorageSize
}

/** Presses a key on the timeline's end, which moves the window by one step, and waits until everything stands still again. */
async function stepsOf(page: Page, devtools: CDPSession): Promise<StepResult[]> {
  await page.getByRole('slider', { name: 'End', exact: true }).focus()
  await devtools.send('Performance.enable')
  const took: StepResult[] = []
  for (let step = 0; step < warmUp + counted; step++) {
    const before = await scriptTime(devtools)
    const { act, frame } = await page.evaluate(async () => {
      const begun = performance.now()
      const key = { key: 'ArrowLeft', bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
      // React renders what a key changes once its handler is done, before anything else has its turn.
      await Promise.resolve()
      const done = performance.now() - begun
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      return { act: done, frame: performance.now() - begun }
    })
    const script = (await scriptTime(devtools)) - before
    took.push({ act, script, frame })
    await page.waitForTimeout(400)
  }
  return took.slice(warmUp)
}

/** Milliseconds of script that the page has run so far, painting included. */
async function scriptTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN)
}

/**
 * Without places, which are part of what has to be made of a file. Piece by piece: a text of half a gigabyte is more than an engine can
 * hold at once.
 */
async function writeFile(file: string, size: Size): Promise<void> {
  const { relations, positions: _, ...rest } = generate(size, false)
  const stream = createWriteStream(file)
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
  await write(`${JSON.stringify(rest).slice(0, -1)},"relations":[`)
  for (let at = 0; at < relations.length; at += 1000) {
    const some = JSON.stringify(relations.slice(at, at + 1000)).slice(1, -1)
    await write(at === 0 ? some : `,${some}`)
  }
  stream.end(']}')
  await once(stream, 'finish')
}
