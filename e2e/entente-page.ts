import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect as patient, test as base, type Locator, type Page } from '@playwright/test'

import type { Dataset } from '../src/model/dataset.ts'

/** As Playwright's, with time for a machine that has much else to do. */
export const expect = patient.configure({ timeout: 15_000 })

/** The published version that journeys count on, whatever is added to the data later. */
const version = '1735c66b'
export const pinned = `v=1&d=south-caucasus@${version}`
export const article = JSON.parse(
  readFileSync(`data/south-caucasus/published/${version}.json`, 'utf8'),
) as Dataset

/** What the status line counts. */
export interface Counts {
  readonly actors: number
  readonly relations: number
  readonly all: number
}

/** The page as a visitor knows it: by what is written on it and by what assistive technology is told. */
export class EntentePage {
  readonly page: Page
  /** Uncaught errors, and complaints that the browser makes about the app's own doing. */
  readonly complaints: string[] = []
  /** The counts of the status line, as they are seen. */
  readonly status: Locator
  /** The whole status line, as assistive technology is told it. */
  readonly readOut: Locator
  readonly heading: Locator
  readonly graph: Locator
  readonly table: Locator
  readonly notice: Locator
  readonly details: Locator
  readonly chips: Locator
  readonly start: Locator
  readonly end: Locator

  constructor(page: Page) {
    this.page = page
    // What is read out of it comes second, once the view has come to rest.
    this.status = page.getByText(/^\d+ actors?, \d+ relations? of \d/).first()
    this.readOut = page.getByRole('status').filter({ hasText: /relations? of \d/ })
    this.heading = page.getByRole('heading', { level: 1 })
    this.graph = page.getByRole('application')
    this.table = page.getByRole('table', { name: 'Relations' })
    this.notice = page.getByRole('status', { name: 'Link notice' })
    // A panel beside the page, or on a phone a part of it.
    this.details = page
      .getByRole('complementary', { name: 'Details' })
      .or(page.getByRole('region', { name: 'Details' }))
    this.chips = page.getByRole('list', { name: 'Active filters' })
    this.start = page.getByRole('slider', { name: 'Start', exact: true })
    this.end = page.getByRole('slider', { name: 'End', exact: true })
    page.on('pageerror', (error) => this.complaints.push(error.message))
    page.on('console', (message) => {
      // A file that does not come is for the app to tell, and the browser notes it all the same.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(message.text())
    })
  }

  /** Opens the pinned dataset with further parameters. */
  async open(parameters = ''): Promise<void> {
    await this.visit([pinned, parameters].filter(Boolean).join('&'))
    await expect(this.status).toBeVisible()
  }

  /** Opens an address of nothing but this query. */
  async visit(query: string): Promise<void> {
    await this.page.goto(`./${query && '?'}${query}`)
  }

  async counts(): Promise<Counts> {
    const text = await this.status.innerText()
    const [, actors, relations, all] = /^(\d+) actors?, (\d+) relations? of (\d+)$/.exec(text) ?? []
    expect(all, `“${text}” reads like a status line`).toBeDefined()
    return { actors: Number(actors), relations: Number(relations), all: Number(all) }
  }

  async expectRelations(count: number): Promise<void> {
    await expect(this.status).toHaveText(new RegExp(`, ${count} relations? of `))
  }

  /** Waits until the address has, or lacks, a parameter. */
  async expectParameter(name: string, value: string | RegExp | null): Promise<void> {
    const inAddress = () => new URL(this.page.url()).searchParams.get(name)
    if (value instanceof RegExp) await expect.poll(inAddress).toMatch(value)
    else await expect.poll(inAddress).toBe(value)
  }

  /** The pixels of the graph as they are now: those of the canvases that lie on one another, as far as they are seen. */
  async pixels(): Promise<string> {
    const pictures = await this.graph
      .locator('canvas:visible')
      .evaluateAll((canvases) => canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()))
    return pictures.join(' ')
  }

  /** The pixels of the graph as a short text, once nothing fades or moves any more. */
  async picture(): Promise<string> {
    await this.page.waitForLoadState('networkidle')
    let before = ''
    let alike = 0
    await expect
      .poll(
        async () => {
          const now = await this.pixels()
          alike = now === before ? alike + 1 : 0
          before = now
          return alike
        },
        { intervals: [250] },
      )
      .toBeGreaterThan(1)
    return createHash('sha256').update(before).digest('hex').slice(0, 16)
  }

  /** Where an actor stands in the window, from the camera in the address and the places of the dataset. */
  async placeOf(actor: string): Promise<{ x: number; y: number }> {
    const query = new URL(this.page.url()).searchParams
    const camera = query.get('cam')?.split(',').map(Number)
    const [x = 0, y = 0, written = 1] = camera ?? []
    expect(camera, 'the address has a camera').toHaveLength(3)
    const [ax, ay] = article.positions?.[actor] ?? [Number.NaN, Number.NaN]
    // What still loads may move the picture down.
    await this.page.waitForLoadState('networkidle')
    const box = await this.graph.boundingBox()
    if (!box) throw new Error('The graph is not on the page.')
    // A picture below 800 px shows the same stretch of the map, smaller.
    const zoom = written * Math.min(1, box.width / 800)
    return { x: box.x + box.width / 2 + (ax - x) * zoom, y: box.y + box.height / 2 + (ay - y) * zoom }
  }

  /** A group of filters; on narrow windows the sheet they stand in is opened first. */
  async filters(group: string): Promise<Locator> {
    const found = this.page.getByRole('group', { name: group, exact: true })
    const button = this.page.getByRole('button', { name: 'Filters', exact: true })
    // What stands beside the picture comes after it.
    await expect(found.or(button).first()).toBeVisible()
    if (!(await found.isVisible())) {
      await button.click()
      await expect(found).toBeVisible()
    }
    return found
  }

  /** Closes a sheet or dialog, where one is open. */
  async closeSheet(): Promise<void> {
    const close = this.page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true })
    if (await close.isVisible()) await close.click()
    await expect(this.page.getByRole('dialog')).toHaveCount(0)
  }

  /** The search field; on narrow windows the dialog it stands in is opened first. */
  async search(): Promise<Locator> {
    const field = this.page.getByRole('combobox', { name: 'Find an actor, relation or source' })
    if (!(await field.isVisible()))
      await this.page.getByRole('button', { name: 'Find an actor, relation or source' }).click()
    return field
  }

  /** The least-used controls of time; on narrow windows more of them stand there. */
  async moreAboutTime(): Promise<Locator> {
    const more = this.page.getByRole('group', { name: 'More about time' })
    if (!(await more.isVisible())) await this.page.getByRole('button', { name: 'More about time' }).click()
    return more
  }

  /** The menu of the dataset: open, go back, download. */
  async openMenu(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button').first().click()
    await expect(this.page.getByRole('group', { name: 'Dataset' })).toBeVisible()
  }

  /** Downloads what the menu offers under this name. */
  async save(what: RegExp): Promise<{ name: string; bytes: Buffer }> {
    await this.openMenu()
    const saving = this.page.waitForEvent('download')
    await this.page.getByRole('group', { name: 'Dataset' }).getByRole('button', { name: what }).click()
    const download = await saving
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }

  row(title: string | RegExp): Locator {
    return this.table.getByRole('row').filter({ hasText: title })
  }

  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode()
      .analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    )
    expect(found).toEqual([])
  }
}

/** A test with the page at hand, which fails at its end if the browser had anything to complain of. */
export const test = base.extend<{ entente: EntentePage }>({
  entente: async ({ page }, provide, info) => {
    info.setTimeout(Math.max(info.timeout, 90_000))
    const entente = new EntentePage(page)
    await provide(entente)
    expect(entente.complaints, 'errors in the console').toEqual([])
  },
})
