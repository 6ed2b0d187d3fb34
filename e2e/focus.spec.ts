import type { Page } from '@playwright/test'

import { expect, test } from './entente-page.ts'

/** What has the focus: never the bare page. */
const focused = (page: Page) => page.locator('*:focus')

test('after a choice in the search Escape takes the choice back, then leads to the picture', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10')
  await page.keyboard.press('/')
  await page.keyboard.type('russia')
  await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible()
  await page.keyboard.press('Enter')
  await entente.expectParameter('sel', 'russia')
  const field = await entente.search()
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await entente.expectParameter('sel', null)
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(entente.graph).toBeFocused()
})

test('Escape closes what is selected from anywhere on the page', async ({ entente, page }) => {
  await entente.open('when=2024-10&sel=russia')
  await expect(entente.details.getByRole('heading', { level: 2 })).toHaveText('Russia')
  const share = page.getByRole('button', { name: 'Share', exact: true })
  await share.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(share).toBeFocused()
  await entente.expectParameter('sel', 'russia')
  await page.keyboard.press('Escape')
  await entente.expectParameter('sel', null)
  await expect(share).toBeFocused()
})

test('each chip that is lifted hands the focus to the next, the last to the picture', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10&quad=verbal-conflict&by=bortnikov')
  const chips = entente.chips.getByRole('listitem').getByRole('button')
  await chips.first().focus()
  for (let left = await chips.count(); left > 2; left = await chips.count()) {
    await page.keyboard.press('Enter')
    await expect(chips).toHaveCount(left - 1)
    await expect(chips.first()).toBeFocused()
  }
  await page.keyboard.press('Enter')
  await expect(entente.chips).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
})

test('lifting an empty answer, folding and every dialog leave the focus on the page', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10&q=zzzqqq')
  await page.getByRole('button', { name: 'Lift the words' }).press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const fold = page.getByRole('button', { name: /^Fold agencies/ })
  await fold.press('Enter')
  await entente.expectParameter('fold', '1')
  await expect(fold).toBeFocused()
  await expect(page.getByText(/^ ?· \d+ folded$/)).toBeVisible()
  for (const name of ['What the picture means', 'Share', 'Saved views', 'Present']) {
    const button = page.getByRole('button', { name, exact: true })
    await button.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button).toBeFocused()
  }
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'Close' }).press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('Back takes the focus along where it takes away what had it', async ({ entente, page }) => {
  await entente.open('when=2024-10&sel=russia')
  const heading = entente.details.getByRole('heading', { level: 2 })
  await entente.details.getByRole('tabpanel').getByRole('link').first().press('Enter')
  await expect(heading).toBeFocused()
  await expect(heading).not.toHaveText('Russia')
  await page.goBack()
  await expect(heading).toHaveText('Russia')
  await expect(heading).toBeFocused()

  await (await entente.filters('Evidence')).getByRole('checkbox').first().press('Space')
  const chip = entente.chips.getByRole('button', { name: /^not |Reported|hidden/i }).first()
  await chip.focus()
  await page.goBack()
  await expect(chip).toHaveCount(0)
  await expect(focused(page)).toHaveCount(1)
})

test('on a phone, what is chosen about the dataset takes the focus, and closing it gives it back', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await page.goto('./?v=1&when=2024-10')
  await page.getByRole('button', { name: 'About this dataset' }).press('Enter')
  const about = page.getByRole('dialog', { name: 'About this dataset' })
  await about.getByRole('listitem').getByText('Armenia', { exact: true }).click()
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Armenia')
  await expect(details.getByRole('heading', { level: 2 })).toBeFocused()
  await details.getByRole('button', { name: 'Close details' }).press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  const search = page.getByRole('button', { name: 'Find an actor, relation or source' })
  await search.press('Enter')
  await page.keyboard.type('russia')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(details.getByRole('heading', { level: 2 })).toHaveText('Russia')
  await expect(search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(details).toHaveCount(0)
  await expect(search).toBeFocused()
  await context.close()
})
