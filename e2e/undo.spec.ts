import { expect, test, type Page } from '@playwright/test'

const start = './?v=1&when=2020'

test('undo and redo walk over acts, and undo never leaves the page', async ({ page }) => {
  await page.goto('about:blank')
  await page.goto(start)
  const before = await statusOf(page)
  await page.getByRole('button', { name: /Draw every relation/ }).click()
  await expect(page).toHaveURL(/fan=1/)
  await page.getByRole('radio', { name: 'Table' }).check()
  await expect(page).toHaveURL(/view=table/)

  await page.keyboard.press('Control+z')
  await expect(page).not.toHaveURL(/view=table/)
  await expect(page).toHaveURL(/fan=1/)
  await page.keyboard.press('Control+z')
  await expect(page).not.toHaveURL(/fan=1/)
  expect(await statusOf(page)).toBe(before)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(300)
  expect(new URL(page.url()).search).toContain('when=2020')

  await page.keyboard.press('Control+Shift+z')
  await expect(page).toHaveURL(/fan=1/)
  await page.keyboard.press('Control+y')
  await expect(page).toHaveURL(/view=table/)
})

test('acts from before a reload can be undone', async ({ page }) => {
  await page.goto(start)
  await page.getByRole('radio', { name: 'Table' }).check()
  await expect(page).toHaveURL(/view=table/)
  await page.reload()
  await expect(page.getByRole('table', { name: 'Relations' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page).not.toHaveURL(/view=table/)
})

test('a field that is typed in keeps its own undo', async ({ page }) => {
  await page.goto(start)
  await page.getByRole('radio', { name: 'Table' }).check()
  await expect(page).toHaveURL(/view=table/)
  await page.keyboard.press('/')
  await page.keyboard.type('ali')
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(/view=table/)
})

test('a question mark shows the keys', async ({ page }) => {
  await page.goto(start)
  await expect(page.getByRole('status').first()).toContainText('relations')
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog', { name: 'Keys' })
  await expect(dialog.getByText('Undo the latest act')).toBeVisible()
  await expect(dialog.getByText('Ctrl+Z', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

async function statusOf(page: Page): Promise<string> {
  const status = page.getByText(/^\d+ actors?, \d+ relations? of \d/).first()
  await expect(status).toBeVisible()
  return (await status.textContent()) ?? ''
}
