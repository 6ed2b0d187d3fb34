import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

import { changed } from '../src/model/example-dataset.ts'

const older = 'v=1&d=south-caucasus@1735c66b&when=2024-10'
const file = 'data/south-caucasus/published/1735c66b.json'

test('sharing pins the version in the link and in the address', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, 'v=1&when=2024-10&sel=euma')
  const dialog = await share(page)
  await expect(dialog.getByRole('status').first()).toContainText('The address bar already holds this view.')
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(link).toMatch(/\?v=1&d=south-caucasus@[0-9a-f]{8}&when=2024-10&sel=euma$/)
  expect(page.url()).toBe(link)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  await page.goBack()
  expect(page.url()).not.toContain('when=')
})

test('the dialog has no barrier in any of its parts @all-sizes', async ({ page }) => {
  await open(page, older)
  const dialog = await share(page)
  await expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  for (const part of ['Link', 'Embed', 'Cite']) {
    await dialog.getByRole('radio', { name: part, exact: true }).check()
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(violations).toEqual([])
    const wide = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(wide, `${part} fits the width of the dialog`).toBe(0)
  }
})

test('the code for another page shows the view in a frame', async ({ page }) => {
  await open(page, older)
  const dialog = await share(page)
  await dialog.getByRole('radio', { name: 'Embed', exact: true }).check()
  await dialog.getByRole('spinbutton', { name: 'Width' }).fill('640')
  await expect(dialog.getByRole('textbox', { name: 'Code for a page' })).toHaveValue(/ width="640" /)
  await dialog.getByText('Preview').click()
  const frame = dialog.frameLocator('iframe')
  await expect(frame.getByRole('status').filter({ hasText: '78 relations of 87' })).toBeVisible()
})

test('a view and its sources are cited in five forms, without a network', async ({ page, context }) => {
  await open(page, older)
  const dialog = await share(page)
  await context.setOffline(true)
  await dialog.getByRole('radio', { name: 'Cite', exact: true }).check()
  const view = dialog.getByRole('textbox', { name: 'This view' })
  const sources = dialog.getByRole('textbox', { name: /sources? of what it shows/ })
  await expect(view).toHaveValue(/^South Caucasus: October 2024 \(Version 1735c66b\) \[Data set\]/)
  for (const [form, begins] of [
    ['Chicago', /^“/],
    ['BibTeX', /^@/],
    ['RIS', /^TY {2}- /],
    ['CSL-JSON', /^\[/],
  ] as const) {
    await dialog.getByRole('radio', { name: form, exact: true }).check()
    await expect(view).toHaveValue(begins)
    await expect(sources).not.toHaveValue('')
  }
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download as a file' }).click()
  expect((await download).suggestedFilename()).toBe('south-caucasus-sources.json')
})

test('a link to older data shows that data and offers the newest, and Back returns', async ({ page }) => {
  await open(page, older)
  const notice = page.getByRole('status', { name: 'Version notice' })
  await expect(notice).toContainText(
    /Newer data is here: \d+ relations added.* for this view\. Show the newest$/,
  )
  await expect(counted(page)).toContainText('78 relations of 87')
  await notice.getByRole('button', { name: 'Show the newest' }).click()
  await expect(counted(page)).not.toContainText('of 87')
  await expect(notice).toHaveCount(0)
  expect(page.url()).toMatch(/d=south-caucasus&when=2024-10/)
  await page.goBack()
  await expect(counted(page)).toContainText('78 relations of 87')
})

test('a version that the site does not hold is said to be missing, and the newest is shown', async ({
  page,
}) => {
  await open(page, 'v=1&d=south-caucasus@00000000&when=2024-10')
  await expect(page.getByRole('status', { name: 'Link notice' })).toContainText(
    'version 00000000 of the dataset “south-caucasus”, which this site does not hold',
  )
})

test('a link to a visitor’s own data carries it, and opens where the file is not', async ({
  page,
  browser,
}) => {
  await open(page, 'v=1')
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(counted(page)).toContainText('of 87')
  const dialog = await share(page)
  await expect(dialog.getByRole('status').first()).toContainText('It carries your file within itself')
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()
  expect(link).toContain('#data=')
  expect(link.length).toBeLessThan(32_500)

  const elsewhere = await browser.newPage()
  const asked: string[] = []
  elsewhere.on('request', (request) => asked.push(request.url()))
  await elsewhere.goto(link)
  await expect(counted(elsewhere)).toContainText('of 87')
  await expect(elsewhere.getByText('your file')).toBeVisible()
  // The list of what the site holds is asked for ahead by the page itself.
  expect(asked.filter((address) => /\/datasets\/(?!index\.json)/.test(address))).toEqual([])
  await elsewhere.close()
})

test('Back from a file that was opened after it shows the dataset that a link carries', async ({ page }) => {
  await open(page, 'v=1')
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(counted(page)).toContainText('of 87')
  const dialog = await share(page)
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue()

  await page.goto('about:blank')
  await page.goto(link)
  await expect(counted(page)).toContainText('of 87')
  const buffer = Buffer.from(JSON.stringify(changed()))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer })
  await expect(counted(page)).toContainText('of 2')
  expect(page.url()).not.toContain('#data')
  await page.goBack()
  await expect(counted(page)).toContainText('of 87')
  expect(page.url()).toBe(link)
  await page.goForward()
  await expect(counted(page)).toContainText('of 2')
})

test('a link whose dataset was cut off says so, and offers the site’s own', async ({ page }) => {
  await page.goto('./?v=1#data=AAAA')
  await expect(page.getByText('that part of it is damaged')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the site’s dataset' }).click()
  await expect(counted(page)).toBeVisible()
  expect(page.url()).not.toContain('#data')
})

async function open(page: Page, query: string) {
  await page.goto(`./?${query}`)
  await expect(counted(page)).toBeVisible()
}

function counted(page: Page) {
  return page.getByText(/^\d+ actors?, \d+ relations? of \d/).first()
}

async function share(page: Page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share this view' })
  await expect(dialog.getByRole('radio', { name: 'Cite' })).toBeAttached()
  return dialog
}
