import { article, expect, test } from './entente-page.ts'

test('two clicks lead from a line of the table to the page of a source', async ({ entente, context }) => {
  await context.route(/^https?:\/\/(?!localhost)/, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>The source</title>' }),
  )
  await entente.open('view=table&q=spies+on')
  await entente.row('spies on').getByRole('button', { name: 'spies on' }).click()
  const opened = context.waitForEvent('page')
  await entente.details
    .getByRole('link', { name: /\(opens in a new tab\)/ })
    .first()
    .click()
  const source = await opened
  await source.waitForURL(/^https?:\/\/(?!localhost)/)
  await expect(source).toHaveTitle('The source')
})

test('a relation tells who says so, when, where to read it, and how its standing follows @all-sizes', async ({
  entente,
}) => {
  await entente.open('sel=r.euma-spies')
  const { details } = entente
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(
    /EU Mission in Armenia.*spies on.*Russia/,
  )
  await expect(details.getByText(/^Asserted by Alexander Bortnikov/)).toHaveCount(3)
  await expect(details.getByText(/^Denied by European Union/)).toHaveCount(1)
  await expect(details.getByText('¶7')).toBeVisible()
  await expect(details.getByText(/^Disputed: European Union denies/)).toBeVisible()
  const addresses = article.sources.map(({ URL: address }) => address)
  const links = await details.getByRole('link', { name: /\(opens in a new tab\)$/ }).all()
  expect(links).toHaveLength(4)
  for (const link of links) {
    expect(addresses).toContain(await link.getAttribute('href'))
    expect(await link.getAttribute('rel')).toContain('noopener')
    await expect(link).not.toHaveAccessibleName(/·/)
  }
  await entente.expectAccessible()
})

test('speakers and neighbours are one click away, and may be opened in a tab of their own @all-sizes', async ({
  entente,
  context,
  page,
}) => {
  await entente.open('sel=r.euma-spies')
  const { details } = entente
  const speaker = details.getByRole('link', { name: 'Alexander Bortnikov' }).first()
  const opened = context.waitForEvent('page')
  await speaker.click({ modifiers: ['ControlOrMeta'] })
  const other = await opened
  await expect(other).toHaveURL(/sel=bortnikov/)
  await expect(other.getByRole('heading', { level: 2, name: 'Alexander Bortnikov' })).toBeVisible()
  await other.close()
  expect(page.url()).toContain('sel=r.euma-spies')
  await speaker.click()
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Alexander Bortnikov')
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused()
  await entente.expectParameter('sel', 'bortnikov')

  await entente.open('sel=r.naryshkin-meets-aliyev')
  await expect(details.getByRole('heading', { name: /^More between these two/ })).toBeVisible()
  await expect(details.getByRole('heading', { name: /^Tied to both/ })).toBeVisible()
  await details
    .getByRole('link', { name: /was pictured in 2018 with/ })
    .first()
    .click()
  await entente.expectParameter('sel', 'r.aliyev-naryshkin-photo-2018')
})

test('an actor has its relations, its course over time and its sources @all-sizes', async ({ entente }) => {
  await entente.open('sel=azerbaijan')
  const { details } = entente
  const of = article.relations.filter(({ from, to }) => from === 'azerbaijan' || to === 'azerbaijan')
  await expect(details.getByRole('list', { name: 'Other names' }).getByRole('listitem')).toHaveCount(3)
  await expect(details.getByText('Азербайджан')).toHaveAttribute('lang', 'ru')
  await expect(details.getByRole('listitem').filter({ hasText: 'Азербайджан' }).first()).toContainText(
    'Russian',
  )
  await expect(details.getByRole('tab', { name: `Relations ${of.length}` })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(details.getByRole('tabpanel').getByRole('listitem')).toHaveCount(of.length)
  await details.getByRole('tab', { name: 'Over time' }).click()
  await expect(
    details.getByRole('img', { name: /dated ties? with .*: \d+ of cooperation, \d+ of conflict/ }).first(),
  ).toBeVisible()
  await entente.expectAccessible()
  const cited = new Set(of.flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  await details.getByRole('tab', { name: `Sources ${cited.size}` }).click()
  await expect(details.getByRole('tabpanel').getByRole('link').first()).toBeVisible()
  await entente.expectAccessible()
})

test('an actor with many names and partners shows some at first, and all in sight of their years @all-sizes', async ({
  entente,
}) => {
  await entente.visit('v=1&sel=azerbaijan')
  const { details } = entente
  const names = details.getByRole('list', { name: 'Other names' }).getByRole('listitem')
  await expect(names).toHaveCount(3)
  const more = details.getByRole('button', { name: /^\d+ more names$/ })
  await more.click()
  expect(await names.count()).toBeGreaterThan(4)
  await expect(details.getByText('جمهوری آذربایجان')).toHaveAttribute('lang', 'fa')

  await details.getByRole('tab', { name: 'Over time' }).click()
  const lanes = details.getByRole('tabpanel').getByRole('img', { name: /dated ties? with/ })
  await expect(lanes).toHaveCount(12)
  await details.getByRole('button', { name: /more partners with fewer ties/ }).press('Enter')
  await expect(lanes.nth(12).locator('xpath=../a')).toBeFocused()
  await lanes.last().scrollIntoViewIfNeeded()
  await expect(details.getByText('2020', { exact: true })).toBeInViewport()
  await entente.expectAccessible()
})

test('what the filters hide is counted in the details and one click from being seen', async ({ entente }) => {
  await entente.open('when=2024-10&sel=r.aliyev-naryshkin-photo-2018')
  await entente.details.getByRole('button', { name: /Show/ }).click()
  await expect.poll(async () => (await entente.counts()).relations).toBe(article.relations.length)
  await expect(entente.details.getByRole('heading', { level: 2 })).toBeFocused()
})

test('with nothing selected the panel says what the dataset is and where to begin @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open()
  const about = page.getByRole('button', { name: 'About this dataset' })
  if (await about.isVisible()) await about.click()
  const panel = entente.details.or(page.getByRole('dialog', { name: 'About this dataset' }))
  const { actors, relations, sources } = article
  await expect(
    panel.getByText(`${actors.length} actors, ${relations.length} relations, ${sources.length} sources`),
  ).toBeVisible()
  await expect(panel.getByRole('link', { name: /CC-BY-4.0/ })).toBeVisible()
  await entente.expectAccessible()
  await panel.getByRole('button', { name: 'Opening view' }).click()
  await entente.expectParameter('when', '2024-10')
})

test('Escape and the cross leave the details @all-sizes', async ({ entente, page }) => {
  await entente.open('sel=azerbaijan')
  await entente.details.getByRole('tab', { name: 'Over time' }).focus()
  await page.keyboard.press('Escape')
  await entente.expectParameter('sel', null)
  await page.goBack()
  await entente.expectParameter('sel', 'azerbaijan')
  await entente.details.getByRole('button', { name: 'Close details' }).click()
  await entente.expectParameter('sel', null)
  await expect(page.getByRole('heading', { level: 2, name: 'Azerbaijan' })).toHaveCount(0)
})
