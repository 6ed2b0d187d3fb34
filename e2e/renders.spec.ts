import { expect, test, type EntentePage } from './entente-page.ts'
import { takeRenders, watchRenders, type Rendered } from './renders.ts'

const timeline = 'section[aria-label="Timeline"]'
const statusLine = 'div:has(> h1)'
const tableBody = 'table[aria-label="Relations"] > tbody'
const table = '[role="region"][aria-label="Table of relations"]'
const listOfActor = '[role="tabpanel"]'
const rowOfActor = `${listOfActor} section li`

/** Where a step of the window may render: whatever stands in there. */
const movesAlong: readonly string[] = [
  timeline,
  statusLine,
  // The chip of the window.
  '[aria-label="Active filters"] > li:first-child',
]

/** A component whose outermost element this is, and nothing inside of it. */
const leaves: readonly string[] = [
  'title',
  // Hands the canvas its scene.
  '[role="application"]',
  // The number beside each filter, and its bar.
  'aside[aria-label="Filters"] label > span:last-child',
  'aside[aria-label="Filters"] li > span[aria-hidden="true"]',
  // Lead to the view as it is, and count what is new in it, once it has come to rest.
  'aside[aria-label="Details"] a[href]',
  '[aria-label="Version notice"] span',
]

const asked = [...movesAlong, ...leaves, tableBody, table, listOfActor, rowOfActor]

test('a step of the window renders the timeline, the status line and numbers, and nothing around them', async ({
  entente,
  page,
}) => {
  await watchRenders(page, asked)
  await entente.open('when=2024-10-01&quad=!structural')
  await expect(entente.details).toContainText('Where to begin')
  const rendered = await stepThrough(entente)
  expect(others(rendered, movesAlong, leaves)).toEqual([])
  expect(countWithin(rendered, timeline)).toBeGreaterThan(0)
  expect(countWithin(rendered, statusLine)).toBeGreaterThan(0)
})

test('with the table on the page it renders rows and leaves the heads of columns alone', async ({
  entente,
  page,
}) => {
  await watchRenders(page, asked)
  await entente.open('when=2024-10-01&view=table')
  await expect(entente.table).toBeVisible()
  const rendered = await stepThrough(entente)
  expect(others(rendered, [...movesAlong, tableBody], [...leaves, table])).toEqual([])
  expect(countWithin(rendered, tableBody)).toBeGreaterThan(0)
})

test('with an actor chosen it renders what comes to its list and leaves the other rows alone', async ({
  entente,
  page,
}) => {
  await watchRenders(page, asked)
  await entente.open('when=2024-10-01&sel=azerbaijan')
  await expect(page.locator(rowOfActor).first()).toBeVisible()
  const before = await page.locator(rowOfActor).count()
  const rendered = await stepThrough(entente)
  const after = await page.locator(rowOfActor).count()
  expect(others(rendered, [...movesAlong, listOfActor], leaves)).toEqual([])
  expect(after, 'the steps bring relations of this actor').toBeGreaterThan(before)
  expect(rendered.filter(({ matches }) => matches.includes(rowOfActor))).toHaveLength(after - before)
})

/** Moves the end of the window on by four days and answers what was rendered until all had come to rest. */
async function stepThrough({ page, end, details }: EntentePage): Promise<readonly Rendered[]> {
  await page.waitForLoadState('networkidle')
  // The panels come after the picture, and what is told of newer data after a moment.
  await expect(page.getByRole('button', { name: 'Dismiss the version notice' })).toBeVisible()
  await expect(details.locator('a[href*="2024-10-01"]').first()).toBeVisible()
  await end.focus()
  await takeRenders(page)
  for (let step = 0; step < 4; step += 1) await end.press('Shift+ArrowRight')
  // The links of the details are the last to follow.
  await expect(details.locator('a[href*="2024-10-05"]').first()).toBeVisible()
  return takeRenders(page)
}

function others(
  rendered: readonly Rendered[],
  within: readonly string[],
  alone: readonly string[],
): readonly string[] {
  return rendered
    .filter((one) => !within.some((place) => one.within.includes(place)))
    .filter((one) => !alone.some((place) => one.matches.includes(place)))
    .map(({ place }) => place)
}

function countWithin(rendered: readonly Rendered[], place: string): number {
  return rendered.filter(({ within }) => within.includes(place)).length
}
