// npm run bench [-- --data south-caucasus] [--sizes 200,1000] [--filters 30000,100000] [--steps 40] [--load 5] [--large 1000000] [--json]: see bench/README.md.
import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { build, preview } from 'vite'

import { browserArguments, installedBrowser } from '../scripts/find-browser.ts'
import { freePort } from '../scripts/free-port.ts'
import { placeActors } from '../src/canvas/layouts/place.ts'
import { barsOf, largeBars, loadBars } from './bars.ts'
import { readRealData, realData } from './datasets.ts'
import { filtersInNode } from './filters-in-node.ts'
import { generate, sizes, type Size } from './generate.ts'
import { measureLarge } from './large.ts'
import { measureLoad } from './load.ts'
import { reportBars, reportFilters, reportLarge, reportLoad, reportPicture } from './report.ts'
import type { FilterResult, PictureResult } from './results.ts'
import { pictureSize } from './page/contender.ts'

const { values: options } = parseArgs({
  args: process.argv.slice(2),
  options: {
    /** Datasets that are not made up, of those in datasets.ts. */
    data: { type: 'string', default: realData.join() },
    /** Numbers of actors, of those in generate.ts. */
    sizes: { type: 'string', default: sizes.map(({ actors }) => actors).join() },
    filters: { type: 'string', default: '30000,100000,1000000' },
    steps: { type: 'string', default: '30' },
    /** How often the page is loaded; 0 leaves that out. */
    load: { type: 'string', default: '5' },
    /** How many relations the file has that is opened; 0 leaves that out. */
    large: { type: 'string', default: '1000000' },
    json: { type: 'boolean', default: false },
  },
})
const say = (text: string) => {
  if (!options.json) console.log(`${text}\n`)
}
const placed: Size = { actors: 60, relations: 150 }

const real = listed('data').map((name) => {
  const known = realData.find((one) => one === name)
  if (known) return known
  throw new Error(`There is no dataset “${name}”; choose from ${realData.join()}.`)
})
const chosen = numbers('sizes').map((actors) => {
  const size = sizes.find((one) => one.actors === actors)
  if (size) return size
  throw new Error(
    `There is no size of ${actors} actors; choose from ${sizes.map((one) => one.actors).join()}.`,
  )
})
const steps = Number(options.steps)
if (!(steps >= 1)) throw new Error(`--steps takes a number of steps, like 30, not “${options.steps}”.`)

await withPage(async (page, version) => {
  say(`${machine()}; Chromium ${version}, Node ${process.versions.node}; ${versions()}`)
  const filters: FilterResult[] = []
  const measureFilters = await filtersInNode()
  for (const relations of numbers('filters')) {
    filters.push(measureFilters(relations, 'Node'))
    await page.reload()
    filters.push(await page.evaluate((count) => window.bench.filters(count), relations))
  }
  if (filters.length > 0) say(reportFilters(filters))

  const here = JSON.stringify(placeActors({ ...generate(placed), positions: {} }, {}))
  const there = await page.evaluate((size) => window.bench.layout(size), placed)

  const pictures: PictureResult[] = []
  const keep = (result: PictureResult) => {
    pictures.push(result)
    say(reportPicture(result))
  }
  // A fresh page each time, so that no size pays for the one before it.
  for (const name of real) {
    const dataset = readRealData(name)
    if (typeof dataset === 'string') {
      say(dataset)
      continue
    }
    await page.reload()
    keep(
      await page.evaluate(([all, count]) => window.bench.measureReal(all, count), [dataset, steps] as const),
    )
  }
  for (const size of chosen) {
    await page.reload()
    keep(
      await page.evaluate(([wanted, count]) => window.bench.measureMadeUp(wanted, count), [
        size,
        steps,
      ] as const),
    )
  }
  const load = Number(options.load) > 0 ? [await measureLoad(Number(options.load))] : []
  if (load[0]) say(reportLoad(load[0]))
  const large = Number(options.large) > 0 ? [await measureLarge(Number(options.large))] : []
  if (large[0]) say(reportLarge(large[0]))
  const bars = [
    ...barsOf(pictures, filters, here === there ? 0 : 1),
    ...load.flatMap(loadBars),
    ...large.flatMap(largeBars),
  ]
  if (options.json) console.log(JSON.stringify({ bars }, undefined, 2))
  else say(reportBars(bars))
})

async function withPage(action: (page: Page, version: string) => Promise<void>): Promise<void> {
  const executablePath = await installedBrowser()
  if (!executablePath)
    throw new Error('No Chrome or Chromium found: run npm run browser, or set ENTENTE_BROWSER.')
  await build({ configFile: 'bench/vite.config.ts' })
  const port = await freePort(4400)
  const server = await preview({ configFile: 'bench/vite.config.ts', preview: { port, strictPort: true } })
  const browser = await chromium.launch({ executablePath, args: browserArguments })
  try {
    const page = await browser.newPage({ viewport: pictureSize, deviceScaleFactor: 1 })
    await page.goto(`http://localhost:${port}/`)
    await page.waitForFunction(() => 'bench' in window)
    await action(page, browser.version())
  } finally {
    await browser.close()
    await server.close()
  }
}

function numbers(option: 'sizes' | 'filters'): number[] {
  return listed(option).map((text) => {
    const number = Number(text)
    if (Number.isInteger(number) && number > 0) return number
    throw new Error(`--${option} takes whole numbers between commas, not “${text}”.`)
  })
}

function listed(option: 'data' | 'sizes' | 'filters'): string[] {
  return options[option].split(',').filter((text) => text !== '')
}

function machine(): string {
  const [first] = cpus()
  const load = loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, load ${load}`
}

function versions(): string {
  return ['cytoscape', 'sigma', 'graphology', 'vite']
    .map((name) => {
      const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
        version: string
      }
      return `${name} ${version}`
    })
    .join(', ')
}
