import { existsSync, readFileSync } from 'node:fs'

import { article, EntentePage, expect, pinned, test } from './entente-page.ts'

test('Back undoes acts one by one, and Forward does them again @all-sizes', async ({ entente, page }) => {
  await entente.open()
  const evidence = await entente.filters('Evidence')
  await evidence.getByRole('checkbox', { name: /^Claimed/ }).uncheck()
  await entente.closeSheet()
  const filtered = await entente.counts()
  await page.getByRole('radio', { name: 'Table' }).check()
  await entente.row(/./).nth(1).getByRole('button').first().click()
  await entente.expectParameter('sel', /./)
  await page.goBack()
  await entente.expectParameter('sel', null)
  await expect(entente.table).toBeVisible()
  await page.goBack()
  await expect(entente.graph).toBeVisible()
  expect(await entente.counts()).toEqual(filtered)
  await page.goBack()
  await entente.expectRelations(article.relations.length)
  await page.goForward()
  await entente.expectParameter('standing', '!claimed')
})

test('a link shows a colleague the very same picture, counts, rows and selection @all-sizes', async ({
  entente,
  browser,
  page,
}) => {
  await entente.open('when=2024-10&quad=!structural&sel=aliyev&cam=0,60,0.8&moved=russia.300.-200')
  const sent = { status: await entente.status.innerText(), picture: await entente.picture() }
  const context = await browser.newContext({
    viewport: page.viewportSize(),
    baseURL: new URL('./', page.url()).href,
  })
  const colleague = new EntentePage(await context.newPage())
  await colleague.page.goto(page.url())
  await expect(colleague.status).toHaveText(sent.status)
  await expect(colleague.details.getByRole('heading', { level: 2 })).toHaveText('Ilham Aliyev')
  expect(await colleague.picture()).toBe(sent.picture)
  expect(colleague.page.url()).toBe(page.url())

  await page.getByRole('radio', { name: 'Table' }).check()
  await colleague.page.getByRole('radio', { name: 'Table' }).check()
  await expect.poll(() => entente.table.getByRole('row').count()).toBeGreaterThan(8)
  const rows = await entente.table.getByRole('row').allInnerTexts()
  await expect(colleague.table.getByRole('row')).toHaveText(
    rows.map((row) => new RegExp(row.split('\t')[2]?.trim() ?? '')),
  )
  expect(colleague.complaints).toEqual([])
  await context.close()
})

for (const [what, query, parameter] of [
  ['an unknown actor', 'around=atlantis', 'around'],
  ['an unknown relation', 'sel=r.never-was', 'sel'],
  ['nonsense', 'when=2024-13-45', 'when'],
  ['broken percents', 'q=%E0%A4%A', 'q'],
  ['a form that is still to come', 'view=chronicle', 'view'],
] as const) {
  test(`${what} in a link is told in one notice that names it, and the rest works`, async ({
    entente,
    page,
  }) => {
    await entente.open(`${query}&quad=verbal-conflict`)
    await expect(entente.notice).toHaveCount(1)
    await expect(entente.notice).toContainText(`“${parameter}”`)
    await expect(entente.notice).toContainText('The rest of the link works.')
    await expect(entente.chips).toContainText('Verbal conflict')
    await page.getByRole('button', { name: 'Dismiss the notice' }).click()
    await expect(entente.notice).toHaveCount(0)
    await expect(page.getByRole('main')).toBeFocused()
  })
}

test('links from the future and of versions that the site lacks are told of politely @all-sizes', async ({
  entente,
}) => {
  await entente.visit('v=999&d=south-caucasus@00000000&orbit=7&quad=verbal-conflict')
  await expect(entente.notice).toHaveCount(1)
  await expect(entente.notice).toContainText('newer version of Entente')
  await expect(entente.notice).toContainText('00000000')
  await expect(entente.notice).toContainText('“orbit”')
  await expect(entente.chips).toContainText('Verbal conflict')
  await entente.expectAccessible()
})

const fixtures = '../shared/fixtures/reference/permalink_cases.json'
const hostile = [
  '&&&==&;',
  '__proto__=1&constructor=2&view=table',
  'q=<script>document.title="taken"</script>',
  'around=<img src=x onerror=alert(1)>',
  'sel=javascript:alert(1)',
  'cam=NaN,1e308,-5',
  'cam=0,0,0.0000001',
  'moved=azerbaijan.1e9.1',
  'when=-99999999/99999999',
  'd=../../etc/passwd',
  'd=https://example.org/x.json',
  'q=%00%01%7F%E2%80%AEgnp',
  `around=${'a-'.repeat(400)}a`,
  'embed=<script>',
]

test('whatever the address says, the page opens with its status line and nothing runs', async ({
  entente,
  page,
}) => {
  let asked = 0
  page.on('dialog', () => (asked += 1))
  for (const query of hostile) {
    await entente.visit(query)
    await expect(entente.status, query).toBeVisible()
    await expect(page, query).toHaveTitle(/South Caucasus/)
  }
  expect(asked).toBe(0)
})

test('the hostile addresses of the fixtures open too (skipped where the fixtures folder is absent)', async ({
  entente,
}) => {
  test.skip(!existsSync(fixtures), 'The folder with the shared fixtures is not beside this clone.')
  const cases = JSON.parse(readFileSync(fixtures, 'utf8')) as readonly { name: string; input: string }[]
  expect(cases.length).toBeGreaterThan(10)
  for (const { name, input } of cases) {
    await entente.visit(input.replace(/^#/, ''))
    await expect(entente.status, name).toBeVisible()
  }
})

test('Share copies the address and says that it holds the view @all-sizes', async ({
  entente,
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await entente.open('when=2024-10&sel=aliyev')
  const close = page.getByRole('button', { name: 'Close details' })
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(page.getByText(/^Link copied\. The address bar already holds this view\./)).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  expect(page.url()).toContain(`${pinned}&when=2024-10&sel=aliyev`)
  await entente.expectAccessible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused()
  await expect(close).toBeVisible()
})

test('the bare frame has no header, says what it shows, and leads out to the same view @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10&embed=1')
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Filters' })).toHaveCount(0)
  await expect(page.getByRole('contentinfo').or(page.locator('footer'))).toContainText('CC-BY-4.0')
  await entente.expectAccessible()
  const out = page.getByRole('link', { name: /^Open the full page/ })
  await expect(out).toHaveAttribute('href', /when=2024-10/)
  await expect(out).not.toHaveAttribute('href', /embed/)
})
