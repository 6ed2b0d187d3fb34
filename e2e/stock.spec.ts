import { build, preview, type InlineConfig } from 'vite'
import { expect, test as base } from '@playwright/test'

import { flags } from '../scripts/flags-plugin.ts'
import { freePort } from '../scripts/free-port.ts'

/** The page that draws both pictures, built and served for as long as the tests run. */
const test = base.extend<object, { address: string }>({
  address: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs
    async ({}, provide, info) => {
      const root = 'e2e/stock'
      const outDir = `../../node_modules/.cache/entente-stock-${info.workerIndex}`
      const config: InlineConfig = {
        root,
        base: './',
        configFile: false,
        logLevel: 'warn',
        plugins: [flags()],
      }
      await build({ ...config, build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 } })
      const port = await freePort(4700 + info.workerIndex)
      const server = await preview({ ...config, build: { outDir }, preview: { port, strictPort: true } })
      await provide(`http://localhost:${port}/`)
      await server.close()
    },
    { scope: 'worker' },
  ],
})

test('our picture of a small graph has the ink of Cytoscape’s own', async ({ page, address }) => {
  await page.setViewportSize({ width: 1600, height: 520 })
  await page.goto(address)
  await page.waitForFunction(() => 'likeness' in window)
  const { differing, lines, ends, icons, loops } = await page.evaluate(() => window.likeness())

  // Cytoscape draws what is looked for: where neither picture has anything, both would be alike, too.
  expect(lines.filter(({ inked }) => inked < 0.3)).toEqual([])
  expect(ends.filter(({ head, stock }) => head && stock < 70)).toEqual([])

  expect(lines.filter(({ same }) => same < 0.95)).toEqual([])
  // Our arrowheads are a little slimmer.
  expect(ends.filter(({ head, ours, stock }) => head && ours < 0.6 * stock)).toEqual([])
  expect(ends.filter(({ head, ours, stock }) => !head && ours > stock + 30)).toEqual([])
  expect(icons.filter(({ same }) => same < 0.95)).toEqual([])
  expect(differing).toBeLessThan(0.02)
  // Loops have another shape than Cytoscape's, and stand about as high above their icon.
  expect(loops.filter(({ ours, stock }) => !(Math.abs(ours - stock) < 15))).toEqual([])
})
