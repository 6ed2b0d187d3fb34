import type { Page, Route } from '@playwright/test'

import { changed, type Change } from '../src/model/example-dataset.ts'
import { article, expect, test } from './entente-page.ts'

const files = /\/datasets\/south-caucasus\.[0-9a-f]{8}\.json$/
const catalogue = /\/datasets\/index\.json$/
const script = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>'

const json = (body: unknown) => (route: Route) =>
  route.fulfill({
    contentType: 'application/json',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const damaged = (...changes: readonly Change[]) => json(changed(...changes))

/** What comes in place of the dataset, and what the page is to say of it. */
const cases: readonly (readonly [string, (route: Route) => Promise<void>, RegExp])[] = [
  [
    'no connection',
    (route) => route.abort('internetdisconnected'),
    /could not be reached; you may be offline/,
  ],
  ['a 404', (route) => route.fulfill({ status: 404, body: 'gone' }), /The site has no dataset at/],
  ['a 500', (route) => route.fulfill({ status: 500, body: 'oops' }), /status 500/],
  [
    'a web page',
    (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Log in</title>' }),
    /sent a web page instead of the dataset/,
  ],
  [
    'a web page called JSON',
    json('<!doctype html><title>Log in</title>'),
    /This is a web page, not a dataset/,
  ],
  ['broken JSON', json('{"format":"entente/1",'), /This is not JSON: line 1, column \d+/],
  ['an empty file', json(''), /empty/],
  ['a wrong format', damaged(['format', 'entente/9']), /entente\/9/],
  ['a dangling id', damaged(['relations.0.to', 'nobody']), /“nobody”/],
  ['an id that is there twice', damaged(['actors.1.id', 'azerbaijan']), /azerbaijan/],
  ['an end before its start', damaged(['relations.1.when', '2024-10/2023-01']), /2024-10\/2023-01/],
  ['a javascript: address', damaged(['sources.0.URL', 'javascript:alert(1)']), /web address/],
  [
    'a prototype',
    json(JSON.stringify(changed()).replace('"format"', '"__proto__":{"taken":true},"format"')),
    /__proto__/,
  ],
]

for (const [what, answer, words] of cases) {
  test(`${what} in place of the dataset is told in words, with a retry that works`, async ({
    entente,
    page,
  }) => {
    await page.route(files, answer)
    await entente.visit('')
    const problem = page.getByRole('alert')
    await expect(problem).toContainText(words, { timeout: 30_000 })
    await expect(problem.getByRole('heading', { level: 1 })).not.toBeEmpty()
    await expect(entente.graph).toHaveCount(0)
    expect(await page.evaluate(() => 'taken' in Object.prototype)).toBe(false)

    await page.unroute(files)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(entente.status).toBeVisible()
    await expect(problem.filter({ hasText: words })).toHaveCount(0)
  })
}

test('fifty megabytes of junk are refused', async ({ entente, page }) => {
  await page.route(files, (route) =>
    route.fulfill({ contentType: 'application/json', body: Buffer.alloc(50_500_000, 'x') }),
  )
  await entente.visit('')
  await expect(page.getByRole('alert')).toContainText(/51 MB large; a dataset may have at most 50 MB/, {
    timeout: 60_000,
  })
  await entente.expectAccessible()
})

test('a catalogue that does not come is told of too, and comes on another try', async ({ entente, page }) => {
  await page.route(catalogue, (route) => route.abort())
  await entente.visit('')
  await expect(page.getByRole('alert')).toContainText('could not be reached', { timeout: 30_000 })
  await entente.expectAccessible()
  await page.unroute(catalogue)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(entente.status).toBeVisible()
})

test('HTML and scripts in every text stay text wherever they are shown @all-sizes', async ({
  entente,
  page,
}) => {
  const texts: readonly Change[] = [
    'title',
    'description',
    'actors.0.name',
    'actors.0.names.az',
    'actors.1.name',
    'actors.2.short',
    'actors.3.summary',
    'relations.0.title',
    'relations.1.title',
    'relations.1.evidence.0.why',
    'relations.0.evidence.0.locator',
    'relationKinds.0.label',
    'sources.0.title',
  ].map((path) => [path, script])
  await page.route(files, damaged(...texts, ['relations.1.summary', script], ['actors.1.summary', script]))
  await entente.visit('v=1')
  await expect(entente.status).toHaveText('3 actors, 2 relations of 2')
  await expect(entente.page.getByText(script).first()).toBeVisible()
  for (const query of ['sel=armenia', 'sel=r.azerbaijan-armenia-venture', 'view=table', 'embed=1', 'q=img']) {
    await entente.visit(`v=1&${query}`)
    await expect(entente.status).toBeVisible()
    await expect(page.getByText('<img src=x').first()).toBeVisible()
    expect(await injected(page), query).toEqual([0, 0])
  }
  await expect(page).not.toHaveTitle('taken')
})

test('a part of the app that does not come leaves the rest alive', async ({ entente, page }) => {
  await page.route(/\/assets\/find-/, (route) => route.abort())
  await entente.open()
  await (await entente.search()).fill('aliyev')
  await expect(page.getByText('The search could not be loaded.')).toBeVisible()
  await entente.expectRelations(article.relations.length)
  await page.getByRole('button', { name: 'All years' }).click()
})

const parts: readonly (readonly [string, RegExp, string, RegExp])[] = [
  ['The details', /\/assets\/details-panel-.*\.js/, 'sel=armenia', /Show its neighbourhood/],
  ['The table', /\/assets\/table-panel-.*\.js/, 'view=table', /According to/],
  ['The stories', /\/assets\/story-cards-.*\.js/, 'd=south-caucasus', /Naryshkin in Baku/],
  ['What is compared', /\/assets\/compare-panel-.*\.js/, 'mode=compare&when=2019&then=2024', /Persisted/],
]
for (const [what, file, query, content] of parts) {
  test(`${what}: if it does not come, a sentence says so there, the rest lives, another try brings it`, async ({
    entente,
    page,
  }) => {
    await page.route(file, (route) => route.abort())
    await entente.visit(`v=1&${query}`)
    const place = page.getByRole(what === 'The table' ? 'main' : 'complementary').last()
    const absence = place.getByRole('alert').filter({ hasText: what })
    await expect(absence).toContainText(`${what} could not be loaded. Check the connection, then try again.`)
    await expect(entente.status).toBeVisible()
    await (await entente.filters('Evidence')).getByRole('checkbox').last().click()
    await entente.expectParameter('standing', /./)
    await entente.expectAccessible()

    await page.unroute(file)
    await absence.getByRole('button', { name: 'Try again' }).click()
    await expect(place.getByText(content).first()).toBeVisible()
    await expect(absence).toHaveCount(0)
    await expect(page.locator('body')).not.toBeFocused()
    expect(entente.complaints).toEqual([])
  })
}

/** How many pictures and scripts the texts of a dataset have made. */
function injected(page: Page): Promise<number[]> {
  return page.evaluate(() => [
    document.querySelectorAll('img[src="x"]').length,
    document.querySelectorAll('script:not([src])').length,
  ])
}
