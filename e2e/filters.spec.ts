import type { Locator } from '@playwright/test'

import { article, expect, test } from './entente-page.ts'

/** The options of a group with the number beside each. */
async function optionsOf(group: Locator): Promise<readonly { label: string; count: number }[]> {
  const texts = await group.locator('li label').allInnerTexts()
  return texts.map((text) => {
    const [, label = '', count] = /^(.*?)\s*(\d+)$/s.exec(text.trim()) ?? []
    return { label: label.trim(), count: Number(count) }
  })
}

/** Leaves one option alone; the button for that shows when the option is pointed at. */
async function only(group: Locator, label: string): Promise<void> {
  const button = group.getByRole('button', { name: `only ${label}`, exact: true }).first()
  await button.locator('xpath=ancestor::li[1]').hover()
  await button.click()
}

for (const title of ['Relations', 'Evidence', 'Sources']) {
  test(`each option of ${title} leaves the number that stood beside it`, async ({ entente }) => {
    await entente.open('when=2024-10')
    const group = await entente.filters(title)
    const closed = group.locator('details:not([open]) > summary')
    while ((await closed.count()) > 0) await closed.first().click()
    const options = (await optionsOf(group)).filter(({ count }) => count > 0)
    expect(options.length).toBeGreaterThan(2)
    for (const { label, count } of options.slice(0, 6)) {
      await only(group, label)
      await entente.expectRelations(count)
      await group.getByRole('button', { name: `all in ${title}` }).click()
    }
  })
}

test('a group that is folded has no options before it is unfolded, and keeps them from then on', async ({
  entente,
}) => {
  await entente.open()
  const group = await entente.filters('Sources')
  await expect(group.locator('li')).toHaveCount(0)
  const heading = group.getByRole('heading', { name: 'Sources' })
  await heading.click()
  await expect(group.locator('li').first()).toBeVisible()
  await group.getByLabel('Find in Sources').fill('Turan')
  await heading.click()
  await expect(group.locator('li').first()).toBeHidden()
  await heading.click()
  await expect(group.getByLabel('Find in Sources')).toHaveValue('Turan')
})

test('the numbers beside kinds of actors add up to the actors of the status line', async ({ entente }) => {
  await entente.open('when=2024-10')
  const options = await optionsOf(await entente.filters('Actors'))
  const sum = options.reduce((total, { count }) => total + count, 0)
  expect(sum).toBe((await entente.counts()).actors)
})

test('each account under According to draws the number that stood beside it', async ({ entente }) => {
  // Structure follows the actors of an account without being counted in it.
  await entente.open('when=2024-10&quad=!structural')
  const group = await entente.filters('According to')
  const options = (await optionsOf(group)).filter(({ count }) => count > 0)
  expect(options.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Sources themselves', 'Ilham Aliyev', 'Alexander Bortnikov']),
  )
  for (const { label, count } of options) {
    const option = group.getByRole('checkbox', { name: label })
    await option.check()
    await entente.expectRelations(count)
    await option.uncheck()
  }
})

test('a filter is counted, named by a chip, and lifted by it @all-sizes', async ({ entente, page }) => {
  await entente.open()
  await entente.expectRelations(article.relations.length)
  const group = await entente.filters('Evidence')
  const claimed = (await optionsOf(group)).find(({ label }) => label.startsWith('Claimed'))
  await entente.expectAccessible()
  await only(group, claimed?.label ?? '')
  await entente.expectRelations(claimed?.count ?? -1)
  await entente.expectParameter('standing', 'claimed')
  await entente.closeSheet()
  const hidden = `${article.relations.length - (claimed?.count ?? 0)} hidden`
  await expect(page.getByText(`· ${hidden}`)).toBeVisible()
  await expect(entente.readOut).toHaveText(new RegExp(`of ${article.relations.length}, ${hidden}$`))
  await entente.expectAccessible()
  await entente.chips.getByRole('button', { name: /^Claimed/ }).click()
  await entente.expectRelations(article.relations.length)
  await expect(entente.chips).toHaveCount(0)
})

test('one act clears every filter @all-sizes', async ({ entente }) => {
  await entente.open('when=2024-10&quad=verbal-conflict&by=bortnikov&q=nato&undated=0')
  await expect(entente.chips.getByRole('listitem')).toHaveCount(6)
  const clear = entente.chips.getByRole('button', { name: 'Clear all filters' })
  await expect(clear).toBeInViewport({ ratio: 1 })
  await entente.expectAccessible()
  await clear.click()
  await entente.expectRelations(article.relations.length)
  await expect(entente.chips).toHaveCount(0)
})

test('taking options away one by one agrees with a plain count of the data', async ({ entente }) => {
  await entente.open()
  const group = await entente.filters('Actors')
  await group.getByRole('checkbox', { name: 'Documents' }).uncheck()
  const documents = new Set(article.actors.filter(({ kind }) => kind === 'document').map(({ id }) => id))
  const left = article.relations.filter(({ from, to }) => !documents.has(from) && !documents.has(to))
  expect(left.length).toBeLessThan(article.relations.length)
  await entente.expectRelations(left.length)
  await entente.expectParameter('actor', '!document')
})

test('an empty answer names the one filter to lift, and lifts it @all-sizes', async ({ entente, page }) => {
  await entente.open('when=2024-10&q=zzzqqq')
  await expect(entente.status).toHaveText('0 actors, 0 relations of 87')
  await expect(page.getByRole('heading', { name: 'Nothing matches all of these filters' })).toBeVisible()
  await expect(page.getByText(/Lifting the words alone would bring back \d+ relations/)).toBeVisible()
  await entente.expectAccessible()
  await page.getByRole('button', { name: 'Lift the words' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing matches all of these filters' })).toBeHidden()
  await entente.expectParameter('q', null)
  await entente.expectParameter('when', '2024-10')
})

test('the neighbourhood of an actor grows with its depth', async ({ entente }) => {
  await entente.open()
  const group = await entente.filters('Around')
  await group.getByRole('combobox').selectOption({ label: 'EU Mission in Armenia' })
  await entente.expectParameter('around', 'euma')
  const near = new Set(
    article.relations
      .filter(({ from, to }) => from === 'euma' || to === 'euma')
      .flatMap(({ from, to }) => [from, to]),
  )
  await expect(entente.status).toHaveText(new RegExp(`^${near.size} actors`))
  const one = await entente.counts()
  await group.getByRole('radio', { name: '2' }).check()
  await entente.expectParameter('depth', '2')
  await expect.poll(async () => (await entente.counts()).actors).toBeGreaterThan(one.actors)
  await expect(entente.chips).toContainText('around EUMA, 2 steps')
  await entente.expectAccessible()
  await group.getByRole('button', { name: /^EUMA/ }).click()
  await entente.expectParameter('around', null)
})

test('words filter by what relations say', async ({ entente, page }) => {
  await entente.open()
  await entente.filters('Around')
  await page.getByRole('searchbox', { name: 'Containing the words' }).fill('peacekeepers')
  await entente.expectParameter('q', 'peacekeepers')
  await expect.poll(async () => (await entente.counts()).relations).toBeLessThan(10)
  expect((await entente.counts()).relations).toBeGreaterThan(0)
  await entente.chips.getByRole('button', { name: /peacekeepers/ }).click()
  await expect(page.getByRole('searchbox', { name: 'Containing the words' })).toHaveValue('')
})
