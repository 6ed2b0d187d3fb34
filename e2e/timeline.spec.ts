import { article, expect, test } from './entente-page.ts'

test('the ends of the window are sliders that say dates and move by keys @all-sizes', async ({ entente }) => {
  await entente.open('when=2024-10')
  await expect(entente.start).toHaveAttribute('aria-valuetext', '1 October 2024')
  await expect(entente.end).toHaveAttribute('aria-valuetext', '31 October 2024')
  await entente.end.focus()
  await entente.end.press('Shift+ArrowLeft')
  await expect(entente.end).toHaveAttribute('aria-valuetext', '30 October 2024')
  await entente.start.focus()
  await entente.start.press('Shift+ArrowRight')
  await expect(entente.start).toHaveAttribute('aria-valuetext', '2 October 2024')
  await entente.expectParameter('when', '2024-10-02/2024-10-30')
  await entente.start.press('Home')
  await expect(entente.start).toHaveAttribute('aria-valuetext', /1992$/)
  await entente.expectAccessible()
})

test('typed dates are taken, and what is no date is answered in a sentence @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open()
  const field = page.getByRole('textbox', { name: 'Window' })
  if (!(await field.isVisible())) await entente.moreAboutTime()
  await field.fill('2024-10-04')
  await field.press('Enter')
  await expect(entente.heading).toHaveText('4 October 2024')
  const { relations } = await entente.counts()
  expect(relations).toBeLessThan(article.relations.length)

  await field.fill('the day before')
  await field.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(field).toHaveAccessibleDescription(/the day before.*\./)
  await expect(entente.heading).toHaveText('4 October 2024')
  await entente.expectAccessible()
  await field.press('Escape')
  await expect(field).toHaveValue('2024-10-04')
})

test('each mode asks its own question of the window @all-sizes', async ({ entente, page }) => {
  await entente.open('when=2024-10')
  const mode = (name: string) => page.getByRole('radio', { name, exact: true })
  const during = await entente.counts()

  await mode('Throughout').check()
  await entente.expectParameter('mode', 'throughout')
  await expect.poll(async () => (await entente.counts()).relations).toBeLessThan(during.relations)

  await mode('Until').check()
  await entente.expectParameter('mode', 'until')
  await expect(entente.start).toHaveCount(0)
  await expect(entente.end).toHaveCount(1)
  await expect.poll(async () => (await entente.counts()).relations).toBeGreaterThan(during.relations)

  await mode('At').check()
  await entente.expectParameter('mode', 'at')
  await expect(entente.end).toHaveCount(0)
  await expect(entente.start).toHaveCount(1)
  await entente.expectAccessible()

  await mode('During').check()
  await entente.expectParameter('mode', null)
})

test('steps of day, month and year move the whole window', async ({ entente, page }) => {
  await entente.open('when=2024-10')
  const step = page.getByRole('combobox', { name: 'Step by' })
  await step.selectOption('month')
  await page.getByRole('button', { name: 'Previous month' }).click()
  await expect(entente.heading).toHaveText('September 2024')
  await step.selectOption('year')
  await page.getByRole('button', { name: 'Previous year' }).click()
  await expect(entente.heading).toHaveText('September 2023')
  await step.selectOption('day')
  await page.getByRole('button', { name: 'Next day' }).click()
  await entente.expectParameter('when', '2023-09-02/2023-10-01')
  await page.getByRole('button', { name: 'All years' }).click()
  await entente.expectParameter('when', null)
  await entente.expectRelations(article.relations.length)
})

test('the film plays, pauses where it is, and stops at the end @all-sizes', async ({ entente, page }) => {
  await entente.open('when=1996')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(entente.heading).not.toHaveText('1996')
  await page.getByRole('button', { name: 'Pause' }).click()
  const stopped = await entente.heading.innerText()
  await page.waitForTimeout(600)
  await expect(entente.heading).toHaveText(stopped)

  await entente.open('when=2021')
  const speed = (await entente.moreAboutTime()).getByRole('combobox', { name: 'Speed' })
  const fastest = await speed.locator('option').last().innerText()
  await speed.selectOption(fastest)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 15_000 })
  await expect(entente.end).toHaveAttribute('aria-valuetext', /202[45]$/)
})

test('the window and its thumbs follow the pointer, and a click jumps there', async ({ entente, page }) => {
  await entente.open('when=2008/2012')
  await page.getByRole('combobox', { name: 'Step by' }).selectOption('year')
  const box = await entente.start.boundingBox()
  if (!box) throw new Error('The slider is not on the page.')
  const first = Number(await entente.start.getAttribute('min'))
  const last = Number(await entente.start.getAttribute('max'))
  const surface = await page
    .getByRole('img', { name: /histogram|relations|bars/i })
    .last()
    .boundingBox()
  if (!surface) throw new Error('The histogram is not on the page.')
  const yearWide = (surface.width / (last - first)) * 365.25
  const day2010 = 14_610 + 180
  const middle = {
    x: surface.x + ((day2010 - first) / (last - first)) * surface.width,
    y: surface.y + surface.height * 0.35,
  }
  await page.mouse.move(middle.x, middle.y)
  await page.mouse.down()
  await page.mouse.move(middle.x - 4 * yearWide, middle.y, { steps: 8 })
  await page.mouse.up()
  await expect(entente.heading).toHaveText('2004 to 2008')

  await page.mouse.click(middle.x + 6 * yearWide, middle.y)
  await expect(entente.heading).toHaveText('2014 to 2018')
})

test('what is only possibly so can be left out', async ({ entente, page }) => {
  await entente.open('when=2024-10-02')
  const before = await entente.counts()
  const more = await entente.moreAboutTime()
  await more.getByRole('checkbox', { name: 'Include what is only possibly so' }).uncheck()
  await entente.expectParameter('possible', '0')
  await expect.poll(async () => (await entente.counts()).relations).toBeLessThan(before.relations)
  await entente.expectAccessible()
  await page.keyboard.press('Escape')
  await expect(entente.chips).toContainText('only what is certain')
})
