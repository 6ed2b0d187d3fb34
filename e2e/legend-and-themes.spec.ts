import { expect, test } from './entente-page.ts'

test('a sign of the legend shows only itself, and all again', async ({ entente, page }) => {
  await entente.open('when=2024-10')
  const before = await entente.counts()
  const conflict = page
    .getByRole('group', { name: 'Legend' })
    .getByRole('button', { name: 'conflict', exact: true })
  await conflict.click()
  await expect(conflict).toHaveAttribute('aria-pressed', 'true')
  await entente.expectParameter('quad', 'material-conflict,verbal-conflict')
  const filtered = await entente.counts()
  expect(filtered.relations).toBeGreaterThan(0)
  expect(filtered.relations).toBeLessThan(before.relations)
  await conflict.click()
  await entente.expectParameter('quad', null)
  await expect.poll(() => entente.counts()).toEqual(before)
})

test('the whole encoding is explained in a dialog @all-sizes', async ({ entente, page }) => {
  await entente.open('when=2024-10')
  const open = page.getByRole('button', { name: 'What the picture means' })
  await open.click()
  const dialog = page.getByRole('dialog', { name: 'What the picture means' })
  for (const word of ['Material conflict', 'Disputed', 'Mission']) {
    await expect(dialog.getByText(new RegExp(`^${word}`)).first()).toBeVisible()
  }
  await entente.expectAccessible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(open).toBeFocused()
})

test('the theme goes from the system’s choice to light and dark, and stays @all-sizes', async ({
  entente,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await entente.open('when=2024-10')
  const darkBySystem = await entente.picture()
  await page.getByRole('button', { name: 'Theme: as the system has it. Change to light' }).click()
  await page.mouse.move(5, 5)
  const light = await entente.picture()
  expect(light).not.toBe(darkBySystem)
  await page.getByRole('button', { name: 'Theme: light. Change to dark' }).click()
  await page.reload()
  await expect(
    page.getByRole('button', { name: 'Theme: dark. Change to as the system has it' }),
  ).toBeVisible()
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await entente.picture()).toBe(darkBySystem)
})

for (const state of [
  'when=2024-10',
  'view=table&when=2024-10',
  'sel=r.euma-spies',
  'sel=azerbaijan',
  'q=zzzqqq',
]) {
  test(`the dark page of ${state} is accessible @all-sizes`, async ({ entente, page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await entente.open(state)
    await entente.expectAccessible()
  })
}

test('who wants less motion gets cuts', async ({ entente, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await entente.open('when=2024-10')
  await page.waitForLoadState('networkidle')
  await page
    .getByRole('group', { name: 'Legend' })
    .getByRole('button', { name: 'conflict', exact: true })
    .click()
  await page.mouse.move(5, 5)
  await entente.expectParameter('quad', 'material-conflict,verbal-conflict')
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  const first = await entente.pixels()
  await page.waitForTimeout(250)
  expect(await entente.pixels()).toBe(first)
})
