import { article, expect, test } from './entente-page.ts'

const columns = ['From', 'Relation', 'To', 'When', 'Evidence', 'According to', 'Sources']

test('the table has every visible relation under its seven columns @all-sizes', async ({ entente, page }) => {
  await entente.open('when=2024-10')
  await page.getByRole('radio', { name: 'Table' }).check()
  await entente.expectParameter('view', 'table')
  await expect(entente.table.getByRole('columnheader')).toHaveText(columns)
  const { relations } = await entente.counts()
  await expect(entente.table).toHaveAttribute('aria-rowcount', String(relations + 1))
  await entente.expectAccessible()
  await page.getByRole('radio', { name: 'Graph' }).check()
  await expect(entente.graph).toBeVisible()
})

test('scrolling brings every relation into the page once', async ({ entente, page }) => {
  await entente.open('view=table')
  const region = page.getByRole('region', { name: 'Table of relations' })
  const seen = new Set<string>()
  await region.focus()
  for (let screen = 0; screen < 30 && seen.size < article.relations.length; screen++) {
    const rows = entente.table.locator('tbody tr[aria-rowindex]')
    await expect(rows.first()).toBeVisible()
    for (const at of await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-rowindex')))) {
      if (at !== null) seen.add(at)
    }
    await region.evaluate((element) => element.scrollBy(0, 350))
    await page.waitForTimeout(60)
  }
  expect(seen.size).toBe(article.relations.length)
})

test('columns sort both ways and say so @all-sizes', async ({ entente }) => {
  await entente.open('view=table')
  const head = entente.table.getByRole('columnheader', { name: 'From' })
  const names = () => entente.table.locator('tbody tr[aria-rowindex] td:first-child').allInnerTexts()
  const alphabetical = (one: string, other: string) => one.localeCompare(other, 'en')

  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  const ascending = await names()
  expect(ascending.length).toBeGreaterThan(8)
  expect(ascending).toEqual(ascending.toSorted(alphabetical))

  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(async () => (await names())[0]).not.toBe(ascending[0])
  const descending = await names()
  expect(descending).toEqual(descending.toSorted((one, other) => alphabetical(other, one)))
  await expect(entente.table.locator('[aria-sort]')).toHaveCount(1)
})

test('a row opens its relation, a name its actor, and both are marked @all-sizes', async ({ entente }) => {
  await entente.open('view=table&q=spies')
  const row = entente.row('spies on')
  await row.getByRole('button', { name: 'spies on' }).click()
  await entente.expectParameter('sel', 'r.euma-spies')
  await expect(row).toHaveAttribute('aria-current', 'true')
  await expect(entente.details.getByRole('heading', { level: 2 })).toContainText('spies on')
  await expect(row.getByRole('cell').nth(4)).toContainText('Disputed')
  await expect(row.getByRole('cell').nth(5)).toContainText('Bortnikov')
  await entente.expectAccessible()
})

test('filters and time change the table as they change the graph @all-sizes', async ({ entente }) => {
  await entente.open('view=table')
  for (const [query, words] of [
    ['when=2018', 'was pictured'],
    ['quad=material-conflict', 'spies on'],
  ] as const) {
    await entente.open(`view=table&${query}`)
    const { relations } = await entente.counts()
    expect(relations).toBeGreaterThan(0)
    await expect(entente.table).toHaveAttribute('aria-rowcount', String(relations + 1))
    await expect(entente.row(words).first()).toBeVisible()
  }
})
