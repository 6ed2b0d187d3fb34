import type { Page } from '@playwright/test'

import { expect, test } from './entente-page.ts'

test('who is to be sanctioned, and who says so, is found without a mouse', async ({ entente, page }) => {
  await entente.open()
  await page.keyboard.press('/')
  await page.keyboard.type('sanctions')
  const relations = page.getByRole('listbox').getByRole('group', { name: 'Relations' })
  await expect(relations.getByRole('option').first()).toBeVisible()
  const selected = page.getByRole('listbox').locator('[role=option][aria-selected=true]')
  for (let step = 0; step < 20 && !/call for new sanctions/.test(await selected.innerText()); step++) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await entente.expectParameter('sel', 'r.sixty-call-new-sanctions')
  await expect(entente.details.getByRole('heading', { level: 2 })).toHaveText(
    /Sixty members of Congress.*call for new sanctions on.*Azerbaijan/,
  )
  const link = entente.details.getByRole('link', { name: /\(opens in a new tab\)/ }).first()
  await tabTo(page, () => link.evaluate((element) => element === document.activeElement))
  await expect(link).toHaveAttribute('href', /^https:/)
})

test('the canvas is walked with arrows, opened with Enter and left with Escape', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10')
  await tabTo(page, () => entente.graph.evaluate((element) => element === document.activeElement))
  await expect(entente.graph).toHaveAccessibleDescription(/Arrow keys walk from actor to actor/)
  const told = page.locator('[aria-live=polite]').filter({ hasText: /^.+, \w+\. \d+ relations?: / })
  await page.keyboard.press('ArrowRight')
  await expect(told).toBeAttached()
  const first = await told.innerText()
  await page.keyboard.press('ArrowLeft')
  await expect(told).not.toHaveText(first)
  const [name = ''] = (await told.innerText()).split(',')
  await page.keyboard.press('Enter')
  await expect(entente.details.getByRole('heading', { level: 2 })).toHaveText(name)
  await expect(entente.graph).toBeFocused()
  await page.keyboard.press('Escape')
  await entente.expectParameter('sel', null)
  await expect(told).toHaveCount(0)
  await page.keyboard.press('+')
  await entente.expectParameter('cam', /./)
})

test('rows of the table are walked with arrows, and Enter opens one @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open('view=table&when=2024-10')
  const buttons = entente.table.locator('tbody tr[aria-rowindex] td:nth-child(2) button')
  await buttons.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(buttons.nth(1)).toBeFocused()
  const title = await buttons.nth(1).innerText()
  await page.keyboard.press('Enter')
  await expect(entente.details.getByRole('heading', { level: 2 })).toContainText(title)
  await expect(buttons.nth(1)).toBeFocused()
})

test('filters, chips and time answer to the keyboard alone, and the focus is never lost @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10')
  await (await entente.filters('Evidence')).getByRole('checkbox').first().focus()
  await page.keyboard.press('Space')
  await entente.expectParameter('standing', /./)
  // On narrow windows the filters stand in a sheet.
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
  await entente.chips.getByRole('button', { name: 'Clear all filters' }).focus()
  await page.keyboard.press('Enter')
  await expect(entente.chips).toHaveCount(0)
  await page.keyboard.press('Tab')
  const tag = await page.evaluate(() => document.activeElement?.tagName)
  expect(tag).not.toBe('BODY')
  await entente.end.focus()
  await page.keyboard.press('PageDown')
  await entente.expectParameter('when', /./)
})

test('the way to the relations comes first, and dialogs give the focus back @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the relations' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const help = page.getByRole('button', { name: 'What the picture means' })
  await help.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toBeFocused()
})

/** Presses Tab until the focus is where it should be, at most as often as the page has stops. */
async function tabTo(page: Page, there: () => Promise<boolean>): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    if (await there()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not lead there.')
}
