import Papa from 'papaparse'

import { changed } from '../src/model/example-dataset.ts'
import { article, type EntentePage, expect, pinned, test } from './entente-page.ts'

const own = changed(['relations.2', { ...relation('undated-tie'), when: undefined }])
const shorter = changed()

test('an own dataset opens by the file dialog, and the site’s comes back @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10')
  await choose(entente, own)
  await expect(entente.status).toHaveText('3 actors, 3 relations of 3')
  await expect(page.getByRole('button', { name: /^Peace/ })).toContainText('your file')
  await entente.expectAccessible()

  const more = await entente.moreAboutTime()
  await more.getByRole('checkbox', { name: 'Include undated (1)' }).uncheck()
  await entente.expectRelations(2)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Peace/ }).click()
  await page.getByRole('button', { name: 'Back to the site’s dataset' }).click()
  await expect(entente.status).toHaveText(/ of [1-9]\d+$/)
})

test('the ring around the long name of a file touches nothing on a phone either @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open()
  await choose(
    entente,
    changed(['title', 'Peace, as the missions and delegations to its conferences reported it']),
  )
  const name = page.getByRole('button', { name: /^Peace/ })
  await expect(name).toContainText('your file')
  await name.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(name).toBeFocused()
  const ring = await name.evaluate((button) => {
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(button)
    const beyond = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
    const { right, bottom } = button.getBoundingClientRect()
    return { outlineStyle, right: right + beyond, bottom: bottom + beyond }
  })
  expect(ring.outlineStyle).toBe('solid')
  const others = await page.getByRole('banner').getByRole('group', { name: 'View' }).boundingBox()
  if (!others) throw new Error('The choice of the view is not on the page.')
  // They stand beside it or below it.
  expect(others.x > ring.right || others.y > ring.bottom).toBe(true)
})

test('a file that is dropped on the page opens too', async ({ entente, page }) => {
  await entente.open()
  const files = await page.evaluateHandle((text) => {
    const held = new DataTransfer()
    held.items.add(new File([text], 'peace.json', { type: 'application/json' }))
    return held
  }, JSON.stringify(own))
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: files })
  await expect(page.getByText('Drop a dataset in format entente/1')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: files })
  await expect(entente.status).toHaveText('3 actors, 3 relations of 3')
})

for (const [where, address] of [
  ['a link to a version', `${pinned}&when=2015/2017`],
  ['a link to a dataset', 'v=1&d=south-caucasus'],
  ['an address that says nothing of a dataset', 'v=1'],
  ['the start page', ''],
] as const) {
  test(`from ${where}, Back leaves a file for what the address names, and Forward shows it again`, async ({
    entente,
    page,
  }) => {
    await entente.visit(address)
    const { all } = await entente.counts()
    await choose(entente, own)
    await expect(entente.status).toHaveText('3 actors, 3 relations of 3')
    const more = await entente.moreAboutTime()
    await more.getByRole('checkbox', { name: 'Include undated (1)' }).uncheck()
    await entente.expectParameter('undated', '0')

    await page.goBack()
    await expect(entente.status).toHaveText('3 actors, 3 relations of 3')
    await page.goBack()
    await expect(entente.status).toHaveText(new RegExp(` of ${all}$`))
    await expect(page.getByText('your file')).toHaveCount(0)
    const before = { address: page.url(), status: await entente.status.innerText() }
    await page.goForward()
    await expect(entente.status).toHaveText('3 actors, 3 relations of 3')
    await expect(page.getByRole('button', { name: /^Peace/ })).toContainText('your file')
    await page.keyboard.press('Control+z')
    await expect(entente.status).toHaveText(before.status)
    await page.keyboard.press('Control+Shift+z')
    await expect(entente.status).toHaveText('3 actors, 3 relations of 3')

    await page.goBack()
    await expect(entente.status).toHaveText(before.status)
    await page.reload()
    await expect(entente.status).toHaveText(before.status)
    expect(page.url()).toBe(before.address)
  })
}

test('of two files and the site’s dataset between them, each comes back in its turn', async ({
  entente,
  page,
}) => {
  await entente.open()
  await choose(entente, own)
  await expect(entente.status).toHaveText('3 actors, 3 relations of 3')
  await entente.openMenu()
  await page.getByRole('button', { name: 'Back to the site’s dataset' }).click()
  await expect(page.getByText('your file')).toHaveCount(0)
  await choose(entente, shorter)
  await expect(entente.status).toHaveText(/ of 2$/)

  await page.goBack()
  await expect(entente.status).toHaveText(/ of [1-9]\d\d+$/)
  await expect(page.getByText('your file')).toHaveCount(0)
  await page.goBack()
  await expect(entente.status).toHaveText('3 actors, 3 relations of 3')
  await page.goBack()
  await entente.expectRelations(article.relations.length)
  await page.evaluate(() => history.go(3))
  await expect(entente.status).toHaveText(/ of 2$/)
})

test('a file that was open before a reload is never taken for another one', async ({ entente, page }) => {
  await entente.open()
  await choose(entente, own)
  await expect(entente.status).toHaveText('3 actors, 3 relations of 3')
  await page.reload()
  await expect(entente.status).toHaveText(/ of [1-9]\d+$/)
  const { all } = await entente.counts()
  await choose(entente, shorter)
  await expect(entente.status).toHaveText(/ of 2$/)
  await page.goBack()
  await expect(entente.status).toHaveText(new RegExp(` of ${all}$`))
})

test('what is wrong with a file is told record by record, and the page stays @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open()
  await choose(entente, changed(['relations.0.to', 'nobody'], ['actors.1.kind', 'country']))
  const dialog = page.getByRole('dialog', { name: 'The file cannot be opened' })
  await expect(dialog.getByRole('heading', { name: 'The file cannot be opened' })).toBeFocused()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'armenia · kind' })).toContainText('“country”')
  await entente.expectAccessible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await entente.expectRelations(article.relations.length)
})

test('what is wrong in many places is said once, and a file ends the notice of the link before it', async ({
  entente,
  page,
}) => {
  await entente.open('depth=99')
  await expect(entente.notice).toContainText('“depth”')
  const nameless = Array.from({ length: 30 }, (_, at) => ({ id: `nobody-${at}`, kind: 'state' }))
  await choose(entente, changed(['actors', nameless]))
  const dialog = page.getByRole('dialog', { name: 'The file cannot be opened' })
  const item = dialog.getByRole('listitem').filter({ hasText: '30 times' })
  await expect(item.getByText('nobody-2 · name')).toBeVisible()
  await item.getByText('and 27 more places').click()
  await expect(item.getByText('nobody-29 · name')).toBeVisible()
  await entente.expectAccessible()
  await page.keyboard.press('Escape')
  await expect(entente.notice).toBeVisible()

  await choose(entente, own)
  await expect(entente.status).toHaveText('3 actors, 3 relations of 3')
  await expect(entente.notice).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Peace/ })).toBeFocused()
})

test('the picture is a PNG of twice the size on screen @all-sizes', async ({ entente }) => {
  await entente.open('when=2024-10')
  const box = await entente.graph.boundingBox()
  const file = await entente.save(/^Picture/)
  expect(file.name).toBe('south-caucasus-2024-10.png')
  expect(file.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(file.bytes.readUInt32BE(16)).toBe(2 * (box?.width ?? 0))
  expect(file.bytes.readUInt32BE(20)).toBeGreaterThanOrEqual(2 * (box?.height ?? Infinity))
  expect(file.bytes.length).toBeGreaterThan(50_000)
})

test('the CSV has a row for each relation of the status line @all-sizes', async ({ entente }) => {
  await entente.open('when=2024-10')
  const { relations } = await entente.counts()
  const { name, bytes } = await entente.save(/^Relations/)
  expect(name).toBe('south-caucasus-2024-10.csv')
  const { data, errors } = Papa.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  expect(data).toHaveLength(relations)
})

test('the dataset that is saved opens again with what was on the page @all-sizes', async ({ entente }) => {
  await entente.open('when=2024-10')
  const { actors, relations } = await entente.counts()
  const { name, bytes } = await entente.save(/^Dataset/)
  expect(name).toBe('south-caucasus-2024-10.json')
  await choose(entente, JSON.parse(bytes.toString('utf8')))
  await expect(entente.status).toHaveText(
    new RegExp(`^${actors} actors, ${relations} relations of ${relations}$`),
  )
})

function relation(id: string) {
  return {
    id,
    from: 'armenia',
    to: 'azerbaijan',
    kind: 'joint-venture',
    title: 'shares a road with',
    evidence: [{ status: 'reported', source: 'book' }],
  }
}

async function choose(entente: EntentePage, dataset: unknown): Promise<void> {
  const { page } = entente
  await entente.openMenu()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: /^Open a file/ }).click()
  const buffer = Buffer.from(JSON.stringify(dataset))
  await (await chooser).setFiles({ name: 'own.json', mimeType: 'application/json', buffer })
}
