import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'

import { browserArguments, installedBrowser } from '../scripts/find-browser.ts'
import { freePort } from '../scripts/free-port.ts'
import { generate, type Size } from './generate.ts'
import type { LargeResult } from './results.ts'
import { median } from './statistics.ts'

const outDir = 'node_modules/.cache/entente-bench-large'
const steps = 20

/**
 * Opens a made-up file of so many relations in the built app, as a visitor does, and moves its window. The longest pause is the longest
 * time between two frames while the file is read and shown; memory is what the page and its workers hold, collected or not.
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
  const browser = await chromium.launch({
    executablePath,
    args: [...browserArguments, '--enable-precise-memory-info'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`http://localhost:${port}/`)
    await page.getByRole('application').waitFor()
    await page.evaluate(watchFrames)
    const begun = performance.now()
    await page.locator('input[type="file"]').first().setInputFiles(file)
    await page.getByRole('status', { name: 'File' }).waitFor()
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 300_000 })
    const longestPause = await takeLongestPause(page)
    const all = page.getByRole('status').filter({ hasText: new RegExp(`of ${relations}\\b`) })
    await all.waitFor({ timeout: 300_000 })
    const opened = performance.now() - begun
    await page.waitForTimeout(3000)
    const showing = await takeLongestPause(page)
    const memory = await memoryOf(page)
    const steps = await stepsOf(page)
    return { relations, bytes: statSync(file).size, opened, longestPause, showing, memory, ...steps }
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
    rmSync(folder, { recursive: true })
  }
}

declare global {
  interface Window {
    longestPause: number
  }
}

function watchFrames() {
  window.longestPause = 0
  let last = performance.now()
  const frame = (now: number) => {
    window.longestPause = Math.max(window.longestPause, now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** Bytes that the page's heap and its typed arrays hold after a collection. */
async function memoryOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize, backingStorageSize = 0 } = (await devtools.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  return usedSize + backingStorageSize
}

async function takeLongestPause(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const { longestPause } = window
    window.longestPause = 0
    return longestPause
  })
}

/** Presses a key on the timeline's end, which moves the window by one step; medians. */
async function stepsOf(page: Page): Promise<Pick<LargeResult, 'filter' | 'frame'>> {
  await page.getByRole('slider', { name: 'End', exact: true }).focus()
  const took: { script: number; frame: number }[] = []
  for (let step = 0; step < steps; step++) {
    took.push(
      await page.evaluate(async () => {
        const key = { key: 'ArrowLeft', bubbles: true, cancelable: true }
        const begun = performance.now()
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', key))
        const script = performance.now() - begun
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        return { script, frame: performance.now() - begun }
      }),
    )
  }
  return { filter: median(took.map(({ script }) => script)), frame: median(took.map(({ frame }) => frame)) }
}

/** Piece by piece: a text of half a gigabyte is more than an engine can hold at once. */
async function writeFile(file: string, size: Size): Promise<void> {
  const { relations, positions, ...rest } = generate(size)
  const stream = createWriteStream(file)
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
  await write(`${JSON.stringify({ ...rest, positions }).slice(0, -1)},"relations":[`)
  for (let at = 0; at < relations.length; at += 1000) {
    const some = JSON.stringify(relations.slice(at, at + 1000)).slice(1, -1)
    await write(at === 0 ? some : `,${some}`)
  }
  stream.end(']}')
  await once(stream, 'finish')
}
