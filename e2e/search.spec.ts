import { expect, test } from './entente-page.ts'

test('the slash leads to the search, and any script finds an actor', async ({ entente, page }) => {
  await entente.open('when=2024-10')
  await page.keyboard.press('/')
  const field = page
    .getByRole('combobox', { name: 'Find an actor, relation or source' })
    .filter({ visible: true })
  await expect(field).toBeFocused()
  const actors = page.getByRole('listbox', { name: 'Found' }).getByRole('group', { name: 'Actors' })
  for (const [asked, found] of [
    ['Əliyev', 'Ilham Aliyev'],
    ['aliyev', 'Ilham Aliyev'],
    ['Алиев', 'Ilham Aliyev'],
    ['Ալիև', 'Ilham Aliyev'],
    ['Հայաստան', 'Armenia'],
    ['ermenistan', 'Armenia'],
    ['EUMA', 'EU Mission in Armenia'],
  ] as const) {
    await field.fill(asked)
    await expect(actors.getByRole('option').first(), asked).toContainText(found)
  }
  await entente.expectAccessible()
})

test('arrows and Enter choose, and what is chosen comes into view @all-sizes', async ({ entente, page }) => {
  await entente.open('cam=-2000,-2000,1')
  const before = await entente.picture()
  await page.keyboard.press('/')
  await page.keyboard.type('naryshkin')
  const options = page.getByRole('listbox', { name: 'Found' }).getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await entente.expectParameter('sel', 'naryshkin')
  await expect(entente.details.getByRole('heading', { level: 2 })).toHaveText('Sergei Naryshkin')
  await expect.poll(() => new URL(page.url()).searchParams.get('cam')).not.toBe('-2000,-2000,1')
  expect(await entente.picture()).not.toBe(before)
  const { x, y } = await entente.placeOf('naryshkin')
  const box = await entente.graph.boundingBox()
  expect(x).toBeGreaterThan(box?.x ?? Infinity)
  expect(x).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0))
  expect(y).toBeGreaterThan(box?.y ?? Infinity)
  expect(y).toBeLessThan((box?.y ?? 0) + (box?.height ?? 0))
})

test('relations are found by their sentence, and say when the filters hide them @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-11')
  const field = await entente.search()
  await field.fill('spies on')
  const option = page
    .getByRole('group', { name: 'Relations' })
    .getByRole('option', { name: /spies on/ })
    .first()
  await expect(option).toContainText('hidden by filters')
  await option.click()
  await entente.expectParameter('sel', 'r.euma-spies')
})

test('a source that is chosen is the only one left @all-sizes', async ({ entente, page }) => {
  await entente.open()
  const field = await entente.search()
  await field.fill('markey')
  await page.getByRole('listbox').getByRole('group', { name: 'Sources' }).getByRole('option').first().click()
  await entente.expectParameter('source', /^markey-/)
  await expect.poll(async () => (await entente.counts()).relations).toBeLessThan(20)
})

test('nothing found is said in a sentence @all-sizes', async ({ entente, page }) => {
  await entente.open()
  await (await entente.search()).fill('zzzqqq')
  await expect(page.getByText('Nothing here answers to “zzzqqq”.')).toBeVisible()
  await entente.expectAccessible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Nothing here answers to “zzzqqq”.')).toBeHidden()
})
