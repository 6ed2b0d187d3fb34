import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'

import { article, pinned } from './entente-page.ts'

test('a view is saved, opened, renamed, deleted and brought back @all-sizes', async ({ page }) => {
  await page.goto('./?v=1&when=2020&fan=1&cam=10,20,1')
  const dialog = await openDialog(page)
  await dialog.getByLabel('Save this view as').fill('The war')
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByText('Saved as “The war”.')).toBeVisible()

  await page.goto('./?v=1&when=2010')
  await openDialog(page)
  await dialog.getByRole('button', { name: /^The war/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/d=south-caucasus@[0-9a-f]{8}&when=2020&fan=1&cam=10,20,1/)
  await page.goBack()
  await expect(page).toHaveURL(/when=2010/)

  await openDialog(page)
  await dialog.getByRole('button', { name: 'Rename The war' }).click()
  await dialog.getByLabel('New name of The war').fill('Autumn 2020')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Delete Autumn 2020' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(dialog.getByRole('listitem')).toHaveText(/^Autumn 2020/)
})

test('saved views go out as a file and come back from it', async ({ page, browser }) => {
  await page.goto('./?v=1&when=2020')
  const dialog = await openDialog(page)
  await dialog.getByLabel('Save this view as').fill('The war')
  await page.keyboard.press('Enter')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export as a file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('south-caucasus-views.json')
  const buffer = await readFile(await download.path())
  expect(JSON.parse(buffer.toString())).toMatchObject({
    format: 'entente-views/1',
    views: [{ name: 'The war' }],
  })

  const elsewhere = await browser.newPage()
  await elsewhere.goto(page.url())
  const other = await openDialog(elsewhere)
  const file = other.getByLabel('Import a file')
  await file.setInputFiles({ name: 'views.json', mimeType: 'application/json', buffer })
  await expect(other.getByRole('listitem')).toHaveText(/^The war/)
  await file.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(other.getByText(/The file is no list of saved views/)).toBeVisible()
  await elsewhere.close()
})

test('a view saved of the site’s dataset shows that, also where a file of the same name is open', async ({
  page,
}) => {
  await page.goto(`./?${pinned}&when=2024-10`)
  const dialog = await openDialog(page)
  await dialog.getByLabel('Save this view as').fill('October')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Saved as “October”.')).toBeVisible()
  await page.keyboard.press('Escape')

  const relations = article.relations.slice(0, 5).map(({ id }) => id)
  const file = {
    ...article,
    stories: [],
    relations: article.relations.filter(({ id }) => relations.includes(id)),
  }
  const buffer = Buffer.from(JSON.stringify(file))
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer })
  await expect(page.getByText('your file')).toBeVisible()
  await openDialog(page)
  await dialog.getByRole('button', { name: /^October/ }).click()
  await expect(page.getByText('your file')).toHaveCount(0)
  await expect(page.getByText(/ relations of 87$/).first()).toBeVisible()
  await expect(page).toHaveURL(/@1735c66b&when=2024-10/)

  await page.goBack()
  await expect(page.getByText('your file')).toBeVisible()
  await expect(page.getByText(/ of 5$/).first()).toBeVisible()
})

test('where the browser keeps nothing, that is told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  await page.goto('./?v=1&when=2020')
  const dialog = await openDialog(page)
  await expect(dialog.getByText(/keeps nothing for this page/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
})

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Saved views' }).click()
  const dialog = page.getByRole('dialog', { name: 'Saved views' })
  await expect(dialog).toBeVisible()
  return dialog
}
