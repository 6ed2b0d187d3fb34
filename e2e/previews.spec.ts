import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

const stories = existsSync('dist/story') ? readdirSync('dist/story') : []

test('every story has a page, and every page a picture of the right size', () => {
  expect(stories.length).toBeGreaterThan(0)
  for (const page of [...stories.map((story) => join('story', story)), 'index.html']) {
    const html = readFileSync(join('dist', page), 'utf8')
    const picture = /property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''
    const bytes = readFileSync(join('dist', picture.replace(/^.*previews\//, 'previews/')))
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], page).toEqual([1200, 630])
    expect(html).toMatch(/property="og:title" content="[^"]+"/)
    expect(html).toMatch(/property="og:description" content="[^"]+"/)
  }
})

test('a story’s page leads to its beginning, past what others add to links', async ({ page }) => {
  const messages: string[] = []
  page.on('console', (message) => messages.push(message.text()))
  await page.goto(`./story/${stories[0]}?fbclid=abc`)
  await expect(page).toHaveURL(/[?&]story=[a-z0-9-]+\.1&present=1&fbclid=abc$/)
  await expect(page.getByRole('application')).toBeVisible()
  expect(messages).toEqual([])
})

test('an address that says a view keeps it, with its fragment', async ({ page }) => {
  await page.goto(`./story/${stories[0]}?v=1&when=2020&view=table#relations`)
  await expect(page).toHaveURL(/\/\?v=1&when=2020&view=table#relations$/)
  await expect(page.getByRole('table', { name: 'Relations' })).toBeVisible()
})

test('without scripts a story’s page has a link', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(new URL(`story/${stories[0]}`, baseURL).href)
  await expect(page.getByRole('link', { name: 'Open it in Entente' })).toHaveAttribute('href', /^\.\.\/\?v=1/)
  await context.close()
})
