import type { Page } from '@playwright/test'

import { expect, test } from './entente-page.ts'

const files = /\/datasets\/south-caucasus\.[0-9a-f]{8}\.json$/
const problem = (page: Page) => page.getByRole('alert')
const again = (page: Page) => page.getByRole('button', { name: 'Try again' })

test('a dataset that never comes is explained, given up and asked for anew @all-sizes', async ({
  entente,
  page,
}) => {
  await page.clock.install()
  let asked = 0
  await page.route(files, () => {
    asked += 1
  })
  await entente.visit('')
  await expect(page.getByText('Loading the dataset…')).toBeVisible()
  await expect.poll(() => asked).toBe(1)
  await page.clock.fastForward(9000)
  await expect(page.getByText('Nothing has come yet.')).toBeVisible()
  await expect(page.getByText(/This takes longer than it should/)).toBeVisible()
  await entente.expectAccessible()

  await again(page).click()
  await expect.poll(() => asked).toBe(2)
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page.getByText(/This takes longer than it should/)).toBeHidden()
  await page.clock.fastForward(31_000)
  await expect(problem(page)).toContainText(/Nothing of the dataset at .* came for 30 seconds/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No answer')
  await entente.expectAccessible()

  await page.unroute(files)
  await again(page).click()
  await expect(entente.status).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
})

test('a catalogue that never comes can be stopped, and is asked for anew', async ({ entente, page }) => {
  await page.clock.install()
  await page.route(/\/datasets\/index\.json$/, () => {})
  await entente.visit('')
  await expect(page.getByText('Loading the dataset…')).toBeVisible()
  await page.clock.fastForward(9000)
  await page.getByRole('button', { name: 'Cancel' }).press('Enter')
  await expect(problem(page)).toContainText('Loading was stopped')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.clock.fastForward(60_000)
  await expect(problem(page)).toContainText('Loading was stopped')
  await page.unroute(/\/datasets\/index\.json$/)
  await again(page).press('Enter')
  await expect(entente.status).toBeVisible()
})

test('a dataset that trickles in is waited for, and how much has come is told', async ({ entente, page }) => {
  await page.clock.install()
  await page.addInitScript(() => {
    const whole = window.fetch
    window.fetch = async (...asked) => {
      const response = await whole(...asked)
      if (!/south-caucasus\.[0-9a-f]{8}\.json$/.test(response.url)) return response
      const bytes = new Uint8Array(await response.arrayBuffer())
      let at = 0
      const every = Math.ceil(bytes.length / 4)
      const body = new ReadableStream({
        start: (controller) => {
          const timer = setInterval(() => {
            controller.enqueue(bytes.slice(at, at + every))
            at += every
            if (at < bytes.length) return
            clearInterval(timer)
            controller.close()
          }, 25_000)
        },
      })
      return new Response(body, response)
    }
  })
  await entente.visit('')
  await expect(page.getByText('Loading the dataset…')).toBeVisible()
  await page.clock.runFor(9000)
  await expect(page.getByText('Nothing has come yet.')).toBeVisible()
  let before = 0
  for (let part = 1; part < 4; part++) {
    await page.clock.runFor(25_000)
    const told = await page.getByText(/^[\d,]+ kB so far, and it is still coming\.$/).innerText()
    const kilobytes = Number.parseInt(told.replace(',', ''), 10)
    expect(kilobytes).toBeGreaterThan(before)
    before = kilobytes
  }
  await page.clock.runFor(25_000)
  await expect(entente.status).toBeVisible()
})
