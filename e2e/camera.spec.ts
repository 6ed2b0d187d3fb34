import type { Page } from '@playwright/test'

import { expect, test, type EntentePage } from './entente-page.ts'

/** Each way to move the picture. */
const movements: Readonly<Record<string, (page: Page, entente: EntentePage) => Promise<void>>> = {
  'zooming in with the wheel': (page, entente) => wheel(page, entente, -130),
  'zooming out with the wheel': (page, entente) => wheel(page, entente, 90),
  'zooming far in with the wheel': (page, entente) => wheel(page, entente, -700),
  'dragging the ground': drag,
  'zooming in, then dragging': async (page, entente) => {
    await wheel(page, entente, -500)
    await drag(page, entente)
  },
  'the buttons for zooming': async (page) => {
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.getByRole('button', { name: 'Zoom out' }).click()
  },
  'the keys for zooming': async (page, entente) => {
    await entente.graph.focus()
    for (const key of ['+', '+', '+', '-']) await page.keyboard.press(key)
    await entente.graph.blur()
  },
  'spreading two fingers': pinch,
  'putting an actor elsewhere from close by': async (page, entente) => {
    await wheel(page, entente, -150)
    await entente.expectParameter('cam', /,/)
    await entente.picture()
    const { x, y } = await entente.placeOf('azerbaijan')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 37, y - 23, { steps: 5 })
    await page.mouse.up()
    await entente.expectParameter('moved', /^azerbaijan/)
  },
}

for (const [name, move] of Object.entries(movements)) {
  test(`a reload gives the very same picture after ${name} @all-sizes`, async ({ entente, page }) => {
    await entente.open('when=2024-10')
    const fitted = await entente.picture()
    await move(page, entente)
    await page.mouse.move(1, 1)
    await entente.expectParameter('cam', /^-?\d+(?:\.\d)?/)
    const moved = await entente.picture()
    expect(moved).not.toBe(fitted)
    await reloaded(page, entente)
    expect(await entente.picture()).toBe(moved)
  })
}

test('a reload gives the very same picture after fitting, and after a filter that left it where it was @all-sizes', async ({
  entente,
  page,
}) => {
  await entente.open('when=2024-10')
  const opened = await entente.picture()
  await wheel(page, entente, -400)
  await page.getByRole('button', { name: 'Fit the picture' }).click()
  await page.mouse.move(1, 1)
  await entente.expectParameter('cam', null)
  expect(await entente.picture()).toBe(opened)

  await page.getByRole('button', { name: /^Fold agencies, people and missions/ }).click()
  await page.mouse.move(1, 1)
  await entente.expectParameter('cam', /,/)
  const folded = await entente.picture()
  await reloaded(page, entente)
  expect(await entente.picture()).toBe(folded)
})

async function reloaded(page: Page, entente: EntentePage): Promise<void> {
  await page.reload()
  await expect(entente.status).toBeVisible()
}

/** A place of the graph, as shares of its width and height, in the window. */
async function placeIn(entente: EntentePage, across: number, down: number) {
  const box = await entente.graph.boundingBox()
  if (!box) throw new Error('The graph is not on the page.')
  return { x: Math.round(box.x + box.width * across), y: Math.round(box.y + box.height * down) }
}

/** Turns the wheel over a place aside from the middle, in steps that no round number divides. */
async function wheel(page: Page, entente: EntentePage, pixels: number): Promise<void> {
  const { x, y } = await placeIn(entente, 0.37, 0.43)
  await page.mouse.move(x, y)
  for (let step = 0; step < 7; step += 1) await page.mouse.wheel(0, pixels / 7)
}

async function drag(page: Page, entente: EntentePage): Promise<void> {
  const { x, y } = await placeIn(entente, 0.93, 0.06)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 53, y + 31, { steps: 11 })
  await page.mouse.up()
}

async function pinch(page: Page, entente: EntentePage): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const { x, y } = await placeIn(entente, 0.5, 0.5)
  const fingers = (apart: number) => [
    { x: x - apart, y: y - apart / 2, id: 1 },
    { x: x + apart, y: y + apart / 2, id: 2 },
  ]
  await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(31) })
  for (let apart = 34; apart < 70; apart += 3)
    await browser.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) })
  await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
