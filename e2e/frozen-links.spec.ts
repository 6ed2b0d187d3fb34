import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test, type Browser, type Page } from '@playwright/test'
import type cytoscape from 'cytoscape'
import Papa from 'papaparse'

import type { Dataset } from '../src/model/dataset.ts'
import { EntentePage, expect } from './entente-page.ts'

/**
 * Links as somebody may have sent them, each pinned to a published version, and what each showed when it was recorded. They are
 * never recorded again because a test fails: then the promise is broken, and the app is to be mended. A new link is recorded with
 * `ENTENTE_RECORD=1 npm run e2e -- e2e/frozen-links.spec.ts`. Pictures alone may be recorded anew, when the drawing was changed on
 * purpose: delete e2e/frozen/pictures first.
 */
const links: Readonly<Record<string, string>> = {
  graph: 'v=1&d=south-caucasus@1735c66b&when=2024-10&quad=!structural',
  table: 'v=1&d=south-caucasus@1735c66b&when=2024-10&kind=criticism,support&view=table',
  embed: 'v=1&d=south-caucasus@5d854cad&when=2024-10-02/2024-10-03&around=naryshkin&embed=1',
  selection: 'v=1&d=south-caucasus@1735c66b&when=2024-10&sel=euma',
  fold: 'v=1&d=south-caucasus@5d854cad&when=2023&fold=1,azerbaijan',
  perspective: 'v=1&d=south-caucasus@1735c66b&by=bortnikov',
  moved: 'v=1&d=south-caucasus@1735c66b&when=2024-10&around=euma&moved=armenia.90.3~azerbaijan.12.-40',
  camera: 'v=1&d=south-caucasus@5d854cad&when=2020-09-27/2020-11-10&cam=120,-40,1.5',
  until: 'v=1&d=south-caucasus@5d854cad&when=1994-05-12&mode=until&sel=armenia',
  certain: 'v=1&d=south-caucasus@5d854cad&when=1992&possible=0&undated=0&fan=1',
  compare: 'v=1&d=south-caucasus@5d854cad&when=2019&mode=compare&then=2024&around=armenia',
  accounts: 'v=1&d=south-caucasus@5d854cad&by=aliyev&against=bortnikov',
  story: 'v=1&d=south-caucasus@5d854cad&story=naryshkin-in-baku.4&present=1',
}

interface Recorded {
  readonly link: string
  readonly status: string
  /** The first rows of the view's table: names, dates and classes of evidence in words. */
  readonly rows: readonly string[]
  /** Every relation's id with its classes: quad class, standing as drawn, how it was on in the window. */
  readonly relations: readonly string[]
  /** The picture's width and height in CSS pixels; none where the link shows a table. */
  readonly size?: readonly [number, number]
  /** The actors that the picture has where they belong, and where that is in a picture of that size: CSS pixels, by id. */
  readonly places?: Readonly<Record<string, readonly [number, number]>>
}

const recording = process.env['ENTENTE_RECORD'] === '1'
const recordedWith = 'e2e/frozen/pictures/browser.txt'

test.describe.configure({ timeout: 90_000 })

for (const [name, link] of Object.entries(links)) {
  const file = `e2e/frozen/${name}.json`
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : undefined

  test(`the recorded link “${name}” shows the same actors and relations, of the same classes, in the same places`, async ({
    page,
  }) => {
    const picture = await pictureOf(page, link, known?.size)
    const told = await toldBy(page, link)
    const shown: Recorded = { link, ...told, ...(picture && { size: picture.size, places: picture.places }) }
    if (recording && !known) {
      writeFileSync(file, `${JSON.stringify(shown, undefined, 2)}\n`)
      return
    }
    const { places: recordedPlaces = {}, ...recorded } = known ?? ({} as Partial<Recorded>)
    const { places = {}, ...now } = shown
    expect(now).toEqual(recorded)
    expect(Object.keys(places)).toEqual(Object.keys(recordedPlaces))
    for (const [actor, [x, y]] of Object.entries(recordedPlaces)) {
      const [atX, atY] = places[actor] ?? [Number.NaN, Number.NaN]
      expect(Math.abs(atX - x), `${actor} stands at ${atX}, ${atY}, not ${x}, ${y}`).toBeLessThanOrEqual(1)
      expect(Math.abs(atY - y), `${actor} stands at ${atX}, ${atY}, not ${x}, ${y}`).toBeLessThanOrEqual(1)
    }
  })

  test(`the recorded link “${name}” gives the same picture`, async ({ page, browser }) => {
    const version = existsSync(recordedWith) ? readFileSync(recordedWith, 'utf8').trim() : undefined
    test.skip(
      !recording && version !== majorOf(browser),
      `The pictures were recorded with Chromium ${version}; another version draws letters a little differently.`,
    )
    if (recording) writeFileSync(recordedWith, `${majorOf(browser)}\n`)
    await pictureOf(page, link, known?.size)
    const shown = link.includes('view=table') ? page.getByRole('table') : page.getByRole('application')
    await expect(shown).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: 0.01, animations: 'disabled' })
  })
}

function majorOf(browser: Browser): string {
  return browser.version().replace(/\..*$/, '')
}

/**
 * Opens a link, in a window in which the picture has the size asked for, whatever stands around it by now, and asks the picture
 * whom it has at each actor's place, and where that lies on screen. Undefined where there is a table instead.
 */
async function pictureOf(page: Page, link: string, size?: Recorded['size']) {
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`./?${link}`)
  await settled(page)
  if (link.includes('view=table')) return undefined
  const graph = page.getByRole('application')
  const box = await graph.boundingBox()
  // What stands around the picture may end between two pixels.
  const [wider, higher] = [
    size ? size[0] - Math.round(box?.width ?? 0) : 0,
    size ? size[1] - Math.round(box?.height ?? 0) : 0,
  ]
  if (wider !== 0 || higher !== 0) {
    await page.setViewportSize({ width: 1280 + wider, height: 800 + higher })
    await page.goto(`./?${link}`)
    await settled(page)
  }
  return graph.evaluate((element, wanted) => {
    // Cytoscape leaves itself at its container, where its own tools look for it.
    const { cy } = (element.firstElementChild as unknown as { _cyreg: { cy: Cytoscape } })._cyreg
    const tenths = (value: number) => Math.round(value * 10) / 10
    const drawn = wanted.filter(({ at, x, y }) => {
      const [found] = cy.renderer().findNearestElements(x, y, true, false)
      return found?.id() === String(at)
    })
    const places = drawn.map(({ id, x, y }): [string, [number, number]] => [
      id,
      [tenths(x * cy.zoom() + cy.pan().x), tenths(y * cy.zoom() + cy.pan().y)],
    ])
    return {
      size: [element.clientWidth, element.clientHeight] as [number, number],
      places: Object.fromEntries(places),
    }
  }, placesIn(link))
}

interface Cytoscape extends cytoscape.Core {
  readonly renderer: () => {
    /** In graph units, nearest first. */
    readonly findNearestElements: (
      x: number,
      y: number,
      interactive: boolean,
      touch: boolean,
    ) => readonly cytoscape.SingularElementArgument[]
  }
}

/** Where the link's version and the link itself put each actor, in graph units. */
function placesIn(link: string) {
  const [, id, version] = /d=([a-z-]+)@(\w+)/.exec(link) ?? []
  const { actors, positions = {} } = JSON.parse(
    readFileSync(`data/${id}/published/${version}.json`, 'utf8'),
  ) as Dataset
  return actors.map((actor, at) => {
    const [, byX, byY] = new RegExp(`${actor.id}\\.(-?\\d+)\\.(-?\\d+)`).exec(link) ?? []
    const [x, y] = positions[actor.id] ?? [Number.NaN, Number.NaN]
    return {
      id: actor.id,
      at,
      x: byX === undefined ? x : Number(byX),
      y: byY === undefined ? y : Number(byY),
    }
  })
}

async function settled(page: Page) {
  await expect(page.getByRole('application').or(page.getByRole('table'))).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  // Of older data the page tells what the newest would change, in as many lines as that takes.
  if (page.url().includes('@1735c66b')) {
    await expect(page.getByRole('status', { name: 'Version notice' })).toContainText(/(in|for) this view/)
  }
}

/** What the page with all its controls says of a link: a bare frame and a story lead there. */
async function toldBy(page: Page, link: string) {
  const entente = new EntentePage(page)
  const whole = link.replace(/&(?:embed|present)=1/g, '')
  await entente.visit(whole)
  const status = (await entente.status.innerText()).replace(/\s+/g, ' ')
  const relations = await classesOf(entente)
  if (!link.includes('view=table')) await entente.visit(`${whole}&view=table`)
  await expect(entente.table.getByRole('row').nth(2)).toBeVisible()
  const rows = await entente.table.getByRole('row').evaluateAll((elements) =>
    elements.slice(1, 9).map((row) => {
      const cells = row.querySelectorAll('td, th, [role="cell"], [role="rowheader"]')
      return Array.from(cells, (cell) => cell.textContent.trim())
        .slice(0, 5)
        .join(' | ')
    }),
  )
  return { status, rows, relations }
}

/** From the CSV that a reader would download. */
async function classesOf(entente: EntentePage): Promise<readonly string[]> {
  const { bytes } = await entente.save(/^Relations/)
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
  return data
    .map((row) => [row['Relation id'], row['Quad class'], row['Standing'], row['In the window']].join(' '))
    .toSorted()
}
