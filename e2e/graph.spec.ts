import { expect, test } from './entente-page.ts'

const camera = 'cam=100,100,1'

test('the graph of a window opens whole, named, counted and accessible @all-sizes', async ({ entente }) => {
  await entente.open('when=2024-10')
  const { actors, relations } = await entente.counts()
  expect(relations).toBeGreaterThan(40)
  await expect(entente.graph).toHaveAccessibleName(`Graph of ${actors} actors and ${relations} relations`)
  await expect(entente.heading).toHaveText('October 2024')
  await expect(entente.page).toHaveTitle(/South Caucasus/)
  await entente.expectAccessible()
})

test('zooming, panning and the wheel keep the camera in the address, and fitting takes it out', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10')
  const fitted = await entente.picture()
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await entente.expectParameter('cam', /^-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?,\d/)
  expect(await entente.picture()).not.toBe(fitted)

  await page.getByRole('button', { name: 'Fit the picture' }).click()
  await entente.expectParameter('cam', null)
  await expect.poll(() => entente.picture()).toBe(fitted)

  await entente.open(`when=2024-10&${camera}`)
  const ground = await entente.placeOf('azerbaijan')
  await page.mouse.move(ground.x + 170, ground.y + 90)
  await page.mouse.wheel(0, -300)
  await expect
    .poll(() => Number(new URL(page.url()).searchParams.get('cam')?.split(',')[2]))
    .toBeGreaterThan(1.02)
})

test('dragging the ground pans by exactly that much', async ({ entente, page }) => {
  await entente.open(`when=2024-10&${camera}`)
  await entente.picture()
  const box = await entente.graph.boundingBox()
  if (!box) throw new Error('The graph is not on the page.')
  const [x, y] = [box.x + box.width * 0.85, box.y + box.height * 0.2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y + 30, { steps: 5 })
  await page.mouse.up()
  await entente.expectParameter('cam', '160,70,1')
})

test('a card tells of what lies under the pointer, and goes with it', async ({ entente, page }) => {
  await entente.open(`when=2024-10&${camera}`)
  const place = await entente.placeOf('azerbaijan')
  const card = page.getByText(/^State · \d+ relations$/)
  await page.mouse.move(place.x, place.y)
  await expect(card).toBeVisible()
  await page.mouse.move(place.x + 3, place.y + 2)
  await expect(card).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(card).toBeHidden()
})

test('a tap on an actor selects it @all-sizes', async ({ entente, page }) => {
  await entente.open('when=2024-10&cam=102,134,1')
  const place = await entente.placeOf('azerbaijan')
  await page.mouse.click(place.x, place.y)
  await entente.expectParameter('sel', 'azerbaijan')
  await expect(entente.details.getByRole('heading', { level: 2 })).toHaveText('Azerbaijan')
  await entente.expectAccessible()
})

test('a click on a line opens a relation, one on the ground clears the selection', async ({
  entente,
  page,
}) => {
  // Two actors and the one line between them, so that its middle is known.
  await entente.open('q=guise&cam=-400,-44,1')
  await entente.expectRelations(1)
  const [un, nato] = [await entente.placeOf('un'), await entente.placeOf('nato')]
  const middle = { x: (un.x + nato.x) / 2, y: (un.y + nato.y) / 2 }
  // Lines may bend; a sweep across the middle meets it.
  const selected = () => new URL(page.url()).searchParams.get('sel')
  for (let aside = -40; aside <= 40 && selected() === null; aside += 5) {
    await page.mouse.click(middle.x + aside * 0.64, middle.y + aside * 0.76)
  }
  await entente.expectParameter('sel', 'r.un-guise')
  await page.mouse.click(un.x + 10, nato.y - 60)
  await entente.expectParameter('sel', null)
  await expect(entente.details.getByRole('heading', { level: 2 })).toHaveText('South Caucasus')
})

test('a dragged actor stays where it is put, in the address and after a reload', async ({
  entente,
  page,
}) => {
  await entente.open(`when=2024-10&${camera}`)
  const before = await entente.picture()
  const place = await entente.placeOf('azerbaijan')
  await page.mouse.move(place.x, place.y)
  await page.mouse.down()
  await page.mouse.move(place.x + 90, place.y + 40, { steps: 6 })
  await page.mouse.up()
  await entente.expectParameter('moved', 'azerbaijan.192.174')
  await page.mouse.move(5, 5)
  const dragged = await entente.picture()
  expect(dragged).not.toBe(before)

  await page.reload()
  await expect(entente.status).toBeVisible()
  expect(await entente.picture()).toBe(dragged)

  await page.getByRole('button', { name: 'Put actors back to their places in the dataset' }).click()
  await entente.expectParameter('moved', null)
  await page.mouse.move(5, 5)
  expect(await entente.picture()).toBe(before)
})

test('satellites fold into their homes, and a chosen home opens alone', async ({ entente, page }) => {
  await entente.open(camera)
  const before = await entente.picture()
  const counts = await entente.counts()
  const fold = page.getByRole('button', { name: /^Fold agencies, people and missions/ })
  await fold.click()
  await expect(fold).toHaveAttribute('aria-pressed', 'true')
  await entente.expectParameter('fold', '1')
  expect(await entente.picture()).not.toBe(before)
  expect(await entente.counts()).toEqual(counts)
  await entente.expectAccessible()

  const home = await entente.placeOf('azerbaijan')
  await page.mouse.click(home.x, home.y)
  await entente.expectParameter('fold', '1,azerbaijan')
  await fold.click()
  await entente.expectParameter('fold', null)
})

test('all relations fan out on request', async ({ entente, page }) => {
  await entente.open(camera)
  const bundled = await entente.picture()
  const fan = page.getByRole('button', { name: 'Draw every relation as its own line' })
  await fan.click()
  await entente.expectParameter('fan', '1')
  await expect(fan).toHaveAttribute('aria-pressed', 'true')
  expect(await entente.picture()).not.toBe(bundled)
  await fan.click()
  await page.mouse.move(5, 5)
  expect(await entente.picture()).toBe(bundled)
})

test('bundles fan out where one zooms in', async ({ entente, page }) => {
  const pictureAt = async (view: string) => {
    await entente.open(view)
    return entente.picture()
  }
  const fan = page.getByRole('button', { name: 'Draw every relation as its own line' })
  expect(await pictureAt('cam=100,100,1.9')).not.toBe(await pictureAt('cam=100,100,1.9&fan=1'))
  await expect(fan).toHaveAttribute('aria-disabled', 'false')
  const close = await pictureAt('cam=100,100,2')
  await expect(fan).toHaveAttribute('aria-pressed', 'true')
  await fan.focus()
  await page.keyboard.press('Enter')
  await entente.expectParameter('fan', null)
  await entente.expectAccessible()
  expect(close).toBe(await pictureAt('cam=100,100,2&fan=1'))
})

test('the picture is laid out afresh only when asked, and goes back in one act', async ({
  entente,
  page,
}) => {
  await entente.open(`when=2024-10&${camera}`)
  const before = await entente.picture()
  await page.getByRole('button', { name: 'Lay out what is visible afresh' }).click()
  await entente.expectParameter('moved', /azerbaijan\.-?\d+\.-?\d+/)
  expect(await entente.picture()).not.toBe(before)
  await page.goBack()
  await entente.expectParameter('moved', null)
  await expect.poll(() => entente.picture()).toBe(before)
})

test('a picture that fits is fitted again to a fresh layout, and to the old one on the way back', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10')
  const before = await entente.picture()
  await page.getByRole('button', { name: 'Lay out what is visible afresh' }).click()
  await entente.expectParameter('moved', /azerbaijan/)
  await page.goBack()
  await entente.expectParameter('moved', null)
  await page.mouse.move(5, 5)
  await expect.poll(() => entente.picture()).toBe(before)
})

test('nobody moves through twenty steps of time and four filters', async ({ entente, page }) => {
  await entente.open(`when=2024-10-01&${camera}`)
  await page.getByRole('combobox', { name: 'Step by' }).selectOption('day')
  const legend = page.getByRole('group', { name: 'Legend' })
  const before = await entente.picture()
  for (let step = 0; step < 20; step++) await page.getByRole('button', { name: 'Next day' }).click()
  await expect(entente.heading).toHaveText('21 October 2024')
  await page.getByRole('button', { name: 'All years' }).click()
  for (const entry of ['conflict', 'words', 'claimed']) {
    await legend.getByRole('button', { name: entry, exact: true }).click()
  }
  const place = await entente.placeOf('azerbaijan')
  await page.mouse.move(place.x, place.y)
  await expect(page.getByText(/^State · \d+ relations?$/)).toBeVisible()
  await page.mouse.move(5, 5)
  await page.getByRole('button', { name: 'Clear all filters' }).click()
  await entente.expectParameter('moved', null)
  await entente.expectParameter('cam', '100,100,1')
  await page.getByRole('textbox', { name: 'Window' }).fill('2024-10-01')
  await page.getByRole('textbox', { name: 'Window' }).press('Enter')
  await page.mouse.move(5, 5)
  await expect.poll(() => entente.picture()).toBe(before)
})
