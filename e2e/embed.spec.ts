import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'

/** The example of docs/, served from an origin of its own. */
const hostPage = test.extend<{ host: { readonly origin: string } }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright wants the braces
  host: async ({}, provide) => {
    const server = createServer((request, response) => {
      const file = join('docs', new URL(request.url ?? '/', 'http://host').pathname.slice(1))
      if (!/^docs.embedding-example\.(?:html|js)$/.test(file) || !existsSync(file)) {
        response.writeHead(404).end()
        return
      }
      const type = file.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'
      response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The server has no port.')
    await provide({ origin: `http://127.0.0.1:${address.port}` })
    server.closeAllConnections()
    server.close()
  },
})

hostPage('a page of another origin drives the frame and hears of it', async ({ page, host, baseURL }) => {
  const frame = await openExample(page, host.origin, baseURL)
  await expect(page.locator('#view')).toHaveText('v=1&when=2022&embed=1')
  const before = await page.evaluate(() => history.length)
  await page.getByRole('button', { name: 'Russia in October 2024' }).click()
  await expect(page.locator('#view')).toHaveText(/when=2024-10&sel=russia.*&embed=1/)
  await expect(page.locator('#selection')).toHaveText('russia')
  await expect(frame.getByText('October 2024').first()).toBeVisible()
  expect(await page.evaluate(() => history.length)).toBe(before)

  await frame.getByRole('button', { name: 'Close details' }).click()
  await expect(page.locator('#selection')).toHaveText('nothing')
})

hostPage('an unknown version is answered with an error', async ({ page, host, baseURL }) => {
  await openExample(page, host.origin, baseURL)
  await expect(page.locator('#view')).toHaveText(/^v=1/)
  await page.evaluate(
    (app) => {
      const frame = document.querySelector('iframe')
      frame?.contentWindow?.postMessage({ entente: 7, type: 'get-view' }, app)
    },
    new URL(baseURL ?? '').origin,
  )
  await expect(page.locator('#trouble')).toHaveText(/speaks version 1/)
})

hostPage('the wheel scrolls the page around unless Ctrl is held', async ({ page, host, baseURL }) => {
  await page.setViewportSize({ width: 1000, height: 500 })
  const frame = await openExample(page, host.origin, baseURL)
  const picture = frame.getByRole('application')
  await picture.hover()
  const camera = await page.locator('#view').textContent()
  await page.mouse.wheel(0, 120)
  await expect(frame.getByText(/scroll to zoom/)).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await page.locator('#view').textContent()).toBe(camera)

  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -120)
  await page.keyboard.up('Control')
  await expect(page.locator('#view')).toHaveText(/cam=/)
})

hostPage('Tab goes through the frame and leaves it', async ({ page, host, baseURL }) => {
  const frame = await openExample(page, host.origin, baseURL)
  const wayOut = frame.getByRole('link', { name: /Open the full page/ })
  await wayOut.focus()
  await page.keyboard.press('Tab')
  await expect(wayOut).not.toBeFocused()
  expect(await wayOut.getAttribute('href')).not.toContain('embed')
  expect(await wayOut.getAttribute('target')).toBe('_blank')
})

test('a page that was opened as a file drives the frame, where the host lets files frame it', async ({
  page,
  baseURL,
}) => {
  // As of a host that sends no headers of its own: `frame-ancestors *` means pages of the web.
  await page.route(/\?v=1&when=2022&embed=1$/, async (route) => {
    const response = await route.fetch()
    const { 'content-security-policy': _policy, ...headers } = response.headers()
    await route.fulfill({ response, headers })
  })
  await page.goto(
    `${pathToFileURL(resolve('docs/embedding-example.html')).href}?app=${encodeURIComponent(baseURL ?? '')}`,
  )
  await expect(page.locator('#view')).toHaveText('v=1&when=2022&embed=1')
  await page.getByRole('button', { name: 'Russia in October 2024' }).click()
  await expect(page.locator('#view')).toHaveText(/when=2024-10&sel=russia.*&embed=1/)
  await expect(page.locator('#selection')).toHaveText('russia')
})

test('a file that is dropped on a frame leaves it where it is', async ({ page }) => {
  await page.goto('./?v=1&when=2022&embed=1')
  await expect(page.getByRole('application')).toBeVisible()
  const [over, drop] = await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['{}'], 'x.json', { type: 'application/json' }))
    return ['dragover', 'drop'].map((type) =>
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })),
    )
  })
  // Whatever is not taken, the browser would open in place of the page.
  expect([over, drop]).toEqual([false, false])
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a step of a story in a frame keeps the controls that were asked for', async ({ page }) => {
  await page.goto('./?story=naryshkin-in-baku.2&embed=1&ui=full')
  const details = page.getByRole('region', { name: 'Details' })
  await expect(details.getByRole('heading', { level: 2 })).toBeVisible()
  await expect(page).toHaveURL(/&story=naryshkin-in-baku\.2&embed=1&ui=full$/)
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
  await page.keyboard.press('Escape')
  await details.getByRole('button', { name: 'Close details' }).click()
  await expect(
    page.getByRole('group', { name: 'Legend' }).getByRole('button', { name: 'claimed' }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Filters', exact: true })).toBeVisible()
})

test('ui says what stands around the picture', async ({ page }) => {
  const timeline = page.getByRole('slider', { name: 'Start' })
  const filters = page.getByRole('button', { name: 'Filters' })
  const wayOut = page.getByRole('link', { name: /Open the full page/ })
  await page.goto('./?v=1&when=2022&embed=1&ui=full')
  await expect(timeline).toBeVisible()
  await expect(filters).toBeVisible()
  await page.goto('./?v=1&when=2022&embed=1')
  await expect(timeline).toBeVisible()
  await expect(filters).toBeHidden()
  await page.goto('./?v=1&when=2022&embed=1&ui=bare')
  await expect(page.getByRole('application')).toBeVisible()
  await expect(timeline).toBeHidden()
  await expect(wayOut).toBeVisible()
})

async function openExample(page: Page, host: string, app: string | undefined) {
  await page.goto(`${host}/embedding-example.html?app=${encodeURIComponent(app ?? '')}`)
  const frame = page.frameLocator('#entente')
  await expect(frame.getByRole('application')).toBeVisible()
  await expect(page.locator('#view')).toHaveText(/^v=1/)
  return frame
}
