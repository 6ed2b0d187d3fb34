import { writeFileSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'

import { generate } from '../bench/generate.ts'
import { expect, test } from './entente-page.ts'

const actors = 300
const strongest = /, the strongest 20,000 drawn$/
const reading = (page: Page) => page.getByRole('status', { name: 'File' })

test('a large file is read beside the page: how far is told, and it can be stopped', async ({
  entente,
  page,
}, info) => {
  await entente.open()
  const before = await entente.counts()
  await open(page, fileOf(info, 300_000))
  await expect(reading(page)).toHaveText('Reading large.json…')
  const progress = page.getByRole('progressbar', { name: 'Read of the file' })
  await expect(progress).toBeVisible()
  // The page answers meanwhile.
  await page.getByRole('radio', { name: 'Table' }).check()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(entente.table).toBeVisible()
  await expect(progress).toHaveCount(0)
  await expect(reading(page)).toHaveCount(0)
  expect((await entente.counts()).all).toBe(before.all)
})

test('of very many relations the strongest are drawn and listed, and the page says so', async ({
  entente,
  page,
}, info) => {
  await entente.open()
  await open(page, fileOf(info, 25_000))
  await expect(entente.status).toHaveText(`${actors} actors, 25000 relations of 25000`, { timeout: 60_000 })
  await expect(page.getByText('· the strongest 20,000 drawn')).toBeVisible()
  await expect(entente.readOut).toHaveText(strongest)
  await entente.expectAccessible()

  await page.getByRole('radio', { name: 'Table' }).check()
  await expect(page.getByText(/The table lists the strongest 20,000 of 25,000 relations/)).toBeVisible()
  await expect(entente.table).toHaveAttribute('aria-rowcount', '20001')
  await page.getByRole('radio', { name: 'Graph' }).check()

  // Each fifth is only inferred; without them there are few enough.
  const evidence = await entente.filters('Evidence')
  await evidence.getByRole('checkbox', { name: /^Analyst’s inference/ }).uncheck()
  await expect(entente.status).toHaveText(/ 20000 relations of 25000$/)
  await expect(page.getByText('· the strongest 20,000 drawn')).toHaveCount(0)
  await expect(entente.readOut).toHaveText(/ 20000 relations of 25000, 5000 hidden$/)
})

test('a crowd comes in portions, to the same pixels as when it is painted at once', async ({
  entente,
  page,
}, info) => {
  await entente.open()
  const path = info.outputPath('crowd.json')
  writeFileSync(path, JSON.stringify(generate({ actors: 8000, relations: 14_000 })))
  await watchHidden(page)
  await open(page, path)
  await expect(entente.status).toHaveText(/ of 14000$/, { timeout: 60_000 })
  // Until all is there nothing of it is seen.
  await expect.poll(() => page.evaluate(() => window.wasHidden)).toBe(true)
  await expect(entente.graph.locator('canvas').last()).toBeVisible({ timeout: 60_000 })
  const inPortions = await entente.picture()

  // Where nothing is left on the canvases, everything is painted at once.
  await page.setViewportSize({ width: 1300, height: 900 })
  expect(await entente.picture()).not.toBe(inPortions)
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(await entente.picture()).toBe(inPortions)
})

test('an actor with very many relations lists them in portions', async ({ entente, page }, info) => {
  await entente.open()
  await open(page, fileOf(info, 25_000))
  await expect(entente.status).toHaveText(/ of 25000$/, { timeout: 60_000 })
  const search = await entente.search()
  await search.fill('Actor 0')
  await page
    .getByRole('listbox', { name: 'Found' })
    .getByRole('option', { name: /^Actor 0\b/ })
    .first()
    .click()
  await expect(entente.details.getByRole('heading', { level: 2 })).toHaveText('Actor 0')
  const more = entente.details.getByRole('button', { name: /^Show 200 more of/ })
  const rows = entente.details.getByRole('listitem')
  await expect(more.first()).toBeVisible()
  const count = await rows.count()
  expect(count).toBeLessThan(1500)
  await more.first().click()
  await expect.poll(() => rows.count()).toBe(count + 200)
})

test('what is wrong with a large file is told record by record, and the page stays', async ({
  entente,
  page,
}, info) => {
  await entente.open()
  const before = await entente.counts()
  await open(page, fileOf(info, 25_000, { 'tie-12345': { to: 'nobody' }, 'tie-777': { when: 'soon' } }))
  const problem = page.getByRole('dialog')
  await expect(problem).toContainText('The file cannot be opened', { timeout: 60_000 })
  await expect(problem.getByRole('listitem')).toHaveCount(2)
  await expect(problem).toContainText('tie-12345 · to')
  await expect(problem).toContainText('There is no actor with the id “nobody”')
  await expect(problem).toContainText('tie-777 · when')
  expect((await entente.counts()).all).toBe(before.all)
})

declare global {
  interface Window {
    wasHidden: boolean
  }
}

/** Takes note of the canvas that lies over the lines being hidden. */
async function watchHidden(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.wasHidden = false
    new MutationObserver(() => {
      const [over] = [...document.querySelectorAll('canvas')].slice(-1)
      if (over?.style.visibility === 'hidden') window.wasHidden = true
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['style'] })
  })
}

async function open(page: Page, file: string): Promise<void> {
  await page.locator('input[type="file"]').first().setInputFiles(file)
}

/** Everybody has to do with actor 0; `damage` changes single relations by id. */
function fileOf(info: TestInfo, relations: number, damage: Record<string, object> = {}): string {
  const path = info.outputPath('large.json')
  const dataset = {
    format: 'entente/1',
    id: 'large',
    title: 'Large',
    description: 'Made for a test.',
    license: 'CC0-1.0',
    asOf: '2024-12-31',
    actors: Array.from({ length: actors }, (_, at) => ({
      id: `actor-${at}`,
      kind: 'person',
      name: `Actor ${at}`,
    })),
    positions: Object.fromEntries(
      Array.from({ length: actors }, (_, at) => [`actor-${at}`, [(at % 20) * 80, Math.floor(at / 20) * 80]]),
    ),
    relations: Array.from({ length: relations }, (_, at) => {
      const id = `tie-${at}`
      return {
        id,
        from: 'actor-0',
        to: `actor-${1 + (at % (actors - 1))}`,
        kind: 'meeting',
        when: `${1990 + (at % 30)}-0${1 + (at % 9)}-1${at % 9}`,
        title: 'meets',
        evidence: [{ status: at % 5 === 0 ? 'inferred' : 'reported', source: 'paper' }],
        ...damage[id],
      }
    }),
    sources: [{ id: 'paper', type: 'article', title: 'The paper' }],
  }
  writeFileSync(path, JSON.stringify(dataset))
  return path
}
