import type { Page } from '@playwright/test'

import { expect, test, type EntentePage } from './entente-page.ts'

const windows = 'when=2019&quad=!structural&mode=compare&then=2024'

/** The panel of changes: beside the page, or on a phone a sheet that is opened first. */
async function changes(page: Page) {
  const list = page.getByRole('group', { name: 'What is listed' })
  const button = page.getByRole('button', { name: 'Changes', exact: true })
  await expect(list.or(button).first()).toBeVisible()
  if (!(await list.isVisible())) await button.click()
  await expect(list).toBeVisible()
  return { list, rows: page.getByRole('list', { name: 'Changes' }).getByRole('button') }
}

/** What the status line says of formed, ended and persisted. */
async function outcomes({ status }: EntentePage) {
  await expect(status).toHaveText(/; \d+ formed, \d+ ended, \d+ persisted$/)
  const [, actors, relations, formed, ended, persisted] =
    /^(\d+) actors?, (\d+) relations? of \d+; (\d+) formed, (\d+) ended, (\d+) persisted$/.exec(
      await status.innerText(),
    ) ?? []
  return {
    actors: Number(actors),
    relations: Number(relations),
    formed: Number(formed),
    ended: Number(ended),
    persisted: Number(persisted),
  }
}

test('two windows are told as heading, counts, sentence and list, which agree @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open(windows)
  await expect(entente.heading).toHaveText('2019 compared with 2024')
  await expect(page).toHaveTitle(/^2019 compared with 2024 · /)
  await expect(entente.notice).toHaveCount(0)
  const { relations, formed, ended, persisted } = await outcomes(entente)
  expect(formed + ended + persisted).toBe(relations)
  expect(formed).toBeGreaterThan(0)
  await entente.expectAccessible()

  const { list, rows } = await changes(page)
  await expect(
    page.getByText(
      `Between 2019 and 2024, ${formed} ties formed, ${ended} ended and ${persisted} persisted.`,
    ),
  ).toBeVisible()
  await entente.expectAccessible()
  for (const name of [/Formed$/, /Changed sign$/]) await list.getByRole('button', { name }).click()
  await expect(rows).toHaveCount(ended)
  await list.getByRole('button', { name: `${persisted} Persisted` }).click()
  await expect(rows).toHaveCount(ended + persisted)
})

test('a row of the list opens its relation, which says why @all-sizes', async ({ entente, page }) => {
  await entente.open(windows)
  const { rows } = await changes(page)
  const name = (await rows.first().innerText()).split('\n')[0] ?? ''
  await rows.first().click()
  await entente.expectParameter('sel', /^r\./)
  await expect(entente.details).toContainText(/: by its dates not in 2019, (certainly|possibly) in 2024\./)
  expect(name.length).toBeGreaterThan(5)
  await entente.expectAccessible()
  await entente.details.getByRole('button', { name: 'Close details' }).click()
  await entente.expectParameter('sel', null)
})

test('Compare is entered, moved by keys, swapped and left, and Back undoes each @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open('when=2019')
  await page.getByRole('radio', { name: 'Compare' }).check()
  await entente.expectParameter('mode', 'compare')
  await entente.expectParameter('then', '2020')
  await expect(entente.start).toHaveAttribute('aria-valuetext', '1 January 2019')
  const second = {
    start: page.getByRole('slider', { name: 'Start of the second window' }),
    end: page.getByRole('slider', { name: 'End of the second window' }),
  }
  await expect(second.start).toHaveAttribute('aria-valuetext', '1 January 2020')
  await second.end.focus()
  await second.end.press('PageUp')
  await entente.expectParameter('then', '2020/2021')
  await second.start.focus()
  await second.start.press('PageUp')
  await entente.expectParameter('then', '2021')
  await expect(entente.heading).toHaveText('2019 compared with 2021')
  await entente.expectAccessible()

  await page.goBack()
  await entente.expectParameter('then', '2020/2021')
  await page.goForward()
  await page.getByRole('button', { name: /^Next / }).click()
  await entente.expectParameter('when', /^2019-02/)
  await entente.expectParameter('then', /^2021-02/)
  await page.goBack()

  await page.getByRole('radio', { name: 'During' }).check()
  await entente.expectParameter('mode', null)
  await entente.expectParameter('then', null)
  await entente.expectParameter('when', '2019')
  await page.goBack()
  await entente.expectParameter('then', '2021')
})

test('both windows can be typed, and swapped', async ({ entente, page }) => {
  await entente.open(windows)
  const before = await outcomes(entente)
  await page.getByRole('button', { name: 'Swap the two windows' }).click()
  await entente.expectParameter('when', '2024')
  await entente.expectParameter('then', '2019')
  const after = await outcomes(entente)
  expect([after.formed, after.ended, after.persisted]).toEqual([
    before.ended,
    before.formed,
    before.persisted,
  ])
  const field = page.getByRole('textbox', { name: 'Second window' })
  await field.fill('Oct 2024')
  await field.press('Enter')
  await entente.expectParameter('then', '2024-10')
  await field.fill('the day after')
  await field.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.press('Escape')
  await expect(field).toHaveValue('2024-10')
})

test('a film of two windows moves both, and pauses where they are', async ({ entente, page }) => {
  await entente.open('when=2014&mode=compare&then=2015')
  await page.getByRole('button', { name: 'Play' }).click()
  await entente.expectParameter('when', /^201[5-9]|^2014-0[2-9]/)
  await page.getByRole('button', { name: 'Pause' }).click()
  const query = new URL(page.url()).searchParams
  expect(query.get('then')).not.toBe('2015')
})

test('the second window follows the pointer, and a press elsewhere brings the nearer one', async ({
  entente,
  page,
}) => {
  await entente.open('when=2005&mode=compare&then=2015')
  await page.getByRole('combobox', { name: 'Step by' }).selectOption('year')
  const surface = await page.getByRole('img', { name: /Relations over time/ }).boundingBox()
  if (!surface) throw new Error('The histogram is not on the page.')
  const [first, last] = [
    Number(await entente.start.getAttribute('min')),
    Number(await entente.start.getAttribute('max')),
  ]
  const at = (year: number) => ({
    x: surface.x + (((year - 1970) * 365.25 - first) / (last - first)) * surface.width,
    y: surface.y + surface.height * 0.2,
  })
  await page.mouse.move(at(2015.5).x, at(2015.5).y)
  await page.mouse.down()
  await page.mouse.move(at(2018.5).x, at(2018.5).y, { steps: 6 })
  await page.mouse.up()
  await entente.expectParameter('then', '2018')
  await entente.expectParameter('when', '2005')
  await page.mouse.click(at(2001.5).x, at(2001.5).y)
  await entente.expectParameter('when', '2001')
  await entente.expectParameter('then', '2018')
})

test('the table has a column of changes only where something is compared @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open(`${windows}&view=table`)
  const heads = entente.table.getByRole('columnheader')
  await expect(heads).toHaveText([
    'From',
    'Relation',
    'To',
    'Change',
    'When',
    'Evidence',
    'According to',
    'Sources',
  ])
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(entente.table.getByRole('row').nth(1)).toContainText('Formed')
  await entente.expectAccessible()
  await page.getByRole('radio', { name: 'During' }).check()
  await expect(heads).toHaveText(['From', 'Relation', 'To', 'When', 'Evidence', 'According to', 'Sources'])
})

test('two accounts are compared from the filters, in their own words @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open('by=bortnikov')
  const group = await entente.filters('According to')
  await group.getByRole('combobox', { name: 'Compare with' }).selectOption({ label: 'Ilham Aliyev' })
  await entente.expectParameter('against', /./)
  await entente.expectAccessible()
  await entente.closeSheet()
  await expect(entente.status).toHaveText(/; \d+ only Bortnikov, \d+ only Aliyev, \d+ both, \d+ denied$/)
  await expect(entente.chips).toContainText('compared with')
  const { list } = await changes(page)
  await expect(list.getByRole('button', { name: /Only Bortnikov$/ })).toBeVisible()
  await expect(page.getByText(/only in the account of Bortnikov/)).toBeVisible()
  await entente.expectAccessible()
  await entente.closeSheet()
  await page.getByRole('radio', { name: 'Compare' }).check()
  await entente.expectParameter('against', null)
  await page.goBack()
  await entente.expectParameter('against', /./)
})

test('a comparison goes out with the CSV and the reference, and stands in a frame', async ({
  entente,
  page,
}) => {
  await entente.open(windows)
  const { name, bytes } = await entente.save(/^Relations/)
  expect(name).toBe('south-caucasus-2019-and-2024.csv')
  const csv = bytes.toString('utf8')
  expect(csv.split('\r\n')[0]).toContain(',Change,')
  expect(csv).toMatch(/,Formed,/)

  await page.getByRole('button', { name: 'Share' }).click()
  await page
    .getByRole('radio', { name: 'Cite' })
    .or(page.getByRole('tab', { name: 'Cite' }))
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: 'This view' })).toHaveValue(/2019 compared with 2024/)

  await entente.open(`${windows}&embed=1&ui=min`)
  await expect(page.getByRole('slider', { name: 'Start of the second window' })).toBeVisible()
})

test('what stands alone in an address is told and left out', async ({ entente, page }) => {
  await entente.open('when=2019&mode=compare')
  await expect(entente.notice).toContainText('“mode” is “compare”, which takes a second window in “then”')
  await entente.open('when=2019&then=2024')
  await expect(entente.notice).toContainText('“then” is the second window of “mode=compare”')
  await entente.open('against=russia')
  await expect(entente.notice).toContainText('“against” names whom to compare with')
  await expect(page.getByRole('radio', { name: 'During' })).toBeChecked()
})
