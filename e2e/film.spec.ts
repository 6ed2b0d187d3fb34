import type { Page } from '@playwright/test'

import { generate } from '../bench/generate.ts'
import { EntentePage, expect, test } from './entente-page.ts'

/*
 * While the window moves, lines that are to last lie on a canvas of their own below the others. None of that may be seen: what a film
 * leaves is what its address shows, and what it shows on the way are the same lines.
 */

const files = /\/datasets\/south-caucasus\.[0-9a-f]{8}\.json$/
const made = JSON.stringify(generate({ actors: 500, relations: 1500 }))
/** With a camera, since a picture without one fits what is in it when it is opened. */
const decade = 'when=2000/2009&cam=0,0,1.2'

test.beforeEach(async ({ context }) => {
  await context.route(files, (route) => route.fulfill({ contentType: 'application/json', body: made }))
})

test('after a film forth and back the picture is that of its address, also under the pointer @all-sizes', async ({
  entente,
  page,
}) => {
  await watchLasting(page)
  await entente.visit(decade)
  await expect(entente.status).toHaveText(/ of 1500$/)
  await entente.picture()
  // As long as nothing has been painted all canvases are seen.
  await wasLasting(page)

  await press(entente, 'ArrowRight', 24)
  await expect(entente.end).toHaveAttribute('aria-valuetext', '31 December 2011')
  expect(await wasLasting(page)).toBe(true)
  await expectAsByAddress(entente)

  await press(entente, 'ArrowLeft', 30)
  await expect(entente.end).toHaveAttribute('aria-valuetext', '30 June 2009')
  expect(await wasLasting(page)).toBe(true)
  await expectAsByAddress(entente)

  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => wasLasting(page)).toBe(true)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expectAsByAddress(entente)
})

test('on the way no line is missing, and none is there twice or that has gone', async ({ entente, page }) => {
  await page.clock.install()
  await entente.visit(decade)
  await expect(entente.status).toHaveText(/ of 1500$/)
  await entente.picture()
  await page.clock.pauseAt(new Date(Date.now() + 60_000))
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) {
    // Each time other lines come and go, and others are expected to.
    for (let step = 0; step < 6; step++) {
      await entente.end.press(key)
      await page.clock.runFor(50)
    }
    // What came and went has faded, and lines are not in order yet.
    await page.clock.runFor(150)
    const moving = await coverOf(page)
    await page.clock.runFor(1000)
    const resting = await coverOf(page)
    expect([moving.lasting, resting.lasting]).toEqual([true, false])
    // Lines of another order have another colour where they cross, but cover the same; a single one too many or too few covers hundreds.
    expect(otherwise(moving.alphas, resting.alphas)).toBeLessThan(30)
  }
})

/** In how many places two pictures cover what is below them clearly otherwise. */
function otherwise(one: string, other: string): number {
  expect(one).toHaveLength(other.length)
  let count = 0
  for (let at = 0; at < one.length; at++)
    if (Math.abs(one.charCodeAt(at) - other.charCodeAt(at)) > 24) count += 1
  return count
}

/** How opaque each pixel of the graph is, the canvases that are seen laid on one another, and whether lasting lines are among these. */
async function coverOf(page: Page): Promise<{ alphas: string; lasting: boolean }> {
  return page.getByRole('application').evaluate((graph) => {
    const canvases = [...graph.querySelectorAll('canvas')]
    const seen = canvases.filter(({ style }) => style.visibility !== 'hidden')
    const [{ width, height } = { width: 0, height: 0 }] = canvases
    const context = new OffscreenCanvas(width, height).getContext('2d')
    if (!context) throw new Error('This browser has no 2D canvas.')
    for (const canvas of seen) context.drawImage(canvas, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    let alphas = ''
    for (let at = 3; at < data.length; at += 4) alphas += String.fromCharCode(data[at] ?? 0)
    return { alphas, lasting: seen.length > 2 }
  })
}

/** Presses a key on the window's end time and again, as when it is held down. */
async function press({ end }: EntentePage, key: string, times: number): Promise<void> {
  await end.focus()
  await end.evaluate(
    async (slider, { name, count }) => {
      for (let at = 0; at < count; at++) {
        slider.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
        for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    },
    { name: key, count: times },
  )
}

/** The picture, and that of what is under the pointer on a line, are those of a page that is opened with the address as it is. */
async function expectAsByAddress(entente: EntentePage): Promise<void> {
  const { page } = entente
  const shown = await entente.picture()
  const onLine = await placeOnLine(page)
  await wasLasting(page)
  await page.mouse.move(onLine.x, onLine.y)
  const pointed = await entente.picture()
  // Lines that are in order stay so until the window moves.
  expect(await wasLasting(page)).toBe(false)
  expect(pointed).not.toBe(shown)

  const other = new EntentePage(await page.context().newPage())
  await other.page.setViewportSize(page.viewportSize() ?? { width: 0, height: 0 })
  await other.page.goto(page.url())
  await expect(other.status).toHaveText(await entente.status.innerText())
  expect(await other.picture()).toBe(shown)
  await other.page.mouse.move(onLine.x, onLine.y)
  expect(await other.picture()).toBe(pointed)
  expect(other.complaints).toEqual([])
  await other.page.close()

  await page.mouse.move(0, 0)
  expect(await entente.picture()).toBe(shown)
}

/** A place in the window where there is a line and nothing over it or close by, below the middle of the graph. */
async function placeOnLine(page: Page): Promise<{ x: number; y: number }> {
  const graph = page.getByRole('application')
  const box = await graph.boundingBox()
  const found = await graph.evaluate((element) => {
    const [lines, over] = [...element.querySelectorAll('canvas')].slice(-2).map((canvas) => {
      const { width, height } = canvas
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? { data: [] }
      return { width, height, alphaAt: (x: number, y: number) => data[(y * width + x) * 4 + 3] ?? 0 }
    })
    const { width = 0, height = 0, alphaAt = () => 0 } = lines ?? {}
    const around = Array.from(
      { length: 13 * 13 },
      (_, at) => [(at % 13) - 6, Math.floor(at / 13) - 6] as const,
    )
    for (let y = Math.floor(height / 2); y < height - 40; y++) {
      for (let x = 40; x < width - 40; x++) {
        if (alphaAt(x, y) > 200 && around.every(([dx, dy]) => over?.alphaAt(x + dx, y + dy) === 0))
          return { x, y }
      }
    }
    throw new Error('There is no such place.')
  })
  return { x: (box?.x ?? 0) + found.x + 0.5, y: (box?.y ?? 0) + found.y + 0.5 }
}

declare global {
  interface Window {
    wasLasting: boolean
  }
}

/** Takes note of a canvas being seen below those of all lines and of what is over them. */
async function watchLasting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.wasLasting = false
    new MutationObserver((records) => {
      for (const { target } of records) {
        if (!(target instanceof HTMLCanvasElement) || target.style.visibility === 'hidden') continue
        const canvases = [...(target.parentElement?.querySelectorAll('canvas') ?? [])]
        if (target.clientWidth > 0 && canvases.indexOf(target) < canvases.length - 2) window.wasLasting = true
      }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] })
  })
}

/** Whether there was one since this was last asked. */
async function wasLasting(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const was = window.wasLasting
    window.wasLasting = false
    return was
  })
}
