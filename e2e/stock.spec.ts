import { build, preview, type InlineConfig } from 'vite'
import { expect, test as base } from '@playwright/test'

import { flags } from '../scripts/flags-plugin.ts'
import { freePort } from '../scripts/free-port.ts'
import type { Likeness } from './stock/likeness.ts'

/** The page that draws the pictures, built and served for as long as the tests run. */
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

test.use({ viewport: { width: 1600, height: 520 } })
test.beforeEach(async ({ page, address }) => {
  await page.goto(address)
  await page.waitForFunction(() => 'asked' in window)
})

/** From far out lines thin out, and arrowheads shrink; further in sizes grow more slowly than the map. */
const zooms = [0.45, 0.7, 1, 1.6]

for (const ratio of [1, 2, 3]) {
  test.describe(`at ${ratio} pixels per CSS pixel`, () => {
    test.use({ deviceScaleFactor: ratio })

    test('our picture of a small graph has the ink of Cytoscape’s own at every zoom', async ({ page }) => {
      for (const zoom of zooms)
        expectAlike(await page.evaluate((at) => window.asked.likenessAt(at), zoom), ratio, `zoom ${zoom}`)
    })

    test.describe('in the dark theme', () => {
      test.use({ colorScheme: 'dark' })

      test('our picture of a small graph has the ink of Cytoscape’s own', async ({ page }) => {
        expectAlike(await page.evaluate(() => window.asked.likenessAt(1)), ratio, 'dark')
      })
    })
  })
}

for (const { ratio, zoom, steps, selected } of [
  { ratio: 1, zoom: 1, steps: 0, selected: undefined },
  { ratio: 1, zoom: 0.45, steps: 8, selected: undefined },
  { ratio: 1, zoom: 1, steps: 8, selected: 4 },
  { ratio: 2, zoom: 1, steps: 8, selected: undefined },
]) {
  const when = [
    `at ${ratio} pixels per CSS pixel and zoom ${zoom}`,
    ...(steps > 0 ? ['when the window has moved'] : []),
    ...(selected === undefined ? [] : ['with a selected actor']),
  ].join(', ')
  test.describe(when, () => {
    test.use({ deviceScaleFactor: ratio })

    test('a small graph looks the same alone and as a part of a large one', async ({ page }) => {
      const { drawn, layered, inked, ...apart } = await page.evaluate(
        ([at, count, who]) => window.asked.partLikenessAt(at, count, who),
        [zoom, steps, selected] as const,
      )
      const [alone, large] = drawn
      // At this camera no icon is smaller for want of room.
      expect(alone).toMatchObject({ actors: 12, share: 1 })
      expect(large?.share).toBe(1)
      expect(large?.actors).toBeGreaterThan(3000)
      expect(large?.lines).toBeGreaterThan(10_000)
      expect(layered).toBe(steps > 0)
      expect(inked).toBeGreaterThan(10_000)

      // Arrowheads of lines of one look are filled some at once: browsers smooth their edges by a shade otherwise then, in a few pixels.
      expect(apart.most, JSON.stringify(apart)).toBeLessThanOrEqual(8)
      expect(apart.differing, JSON.stringify(apart)).toBeLessThan(inked / 300)
    })
  })
}

/** Whatever is measured has to be a number: where neither picture has anything, nothing is. */
function expectAlike(
  { differing, sharp, lines, ends, icons, loops }: Likeness,
  ratio: number,
  where: string,
): void {
  const none = (what: string, unlike: readonly unknown[]) =>
    expect.soft(unlike, `${what}, ${where}`).toEqual([])

  none(
    'colour, width and strength of lines',
    lines.filter(
      ({ apart, bent, hairline }) => !(apart < mostApart[hairline ? 'hairline' : bent ? 'bent' : 'straight']),
    ),
  )
  // Cytoscape lets the stroke of a bent line end before its arrowhead, which moves its middle a little.
  none(
    'where lines lie',
    lines.filter(({ aside, bent }) => !(Math.abs(aside) < (bent ? 0.4 : 0.1))),
  )
  none(
    'dashes and dots',
    lines.filter(({ pattern }) => !(pattern > 0.95)),
  )

  // Our arrowheads are slimmer, with the back cut in, and those of bundles broader.
  none(
    'ends of lines',
    ends.filter(({ tip, barbs }) => !(Math.max(Math.abs(tip), Math.abs(barbs)) < 0.25)),
  )
  none(
    'length of arrowheads',
    ends.filter(({ head, longer }) => head && !(longer > -0.18 && longer < 0.03)),
  )
  none(
    'colour of ends',
    ends.filter((end) => !(end.turned < 0.1)),
  )

  // Where a pixel is as wide as a border, it matters on which of them an icon stands.
  const mostOfIcon = ratio === 1 ? 0.2 : 0.1
  none(
    'icons',
    icons.filter(({ same, rim, face }) => !(same > 0.98 && Math.max(rim, face) < mostOfIcon)),
  )

  // Loops have another shape than Cytoscape's, and stand as high above their icon.
  none(
    'loops',
    loops.filter(({ apart, higher }) => !(apart < mostApart.bent && Math.abs(higher) < 0.5)),
  )
  expect.soft(differing, `all of it, ${where}`).toBeLessThan(0.02)
  // Cytoscape copies its drawings, and those of another size are blurred a little.
  expect.soft(sharp, `sharpness, ${where}`).toBeGreaterThan(0.85)
}

/**
 * By how much the ink of lines differs at most, as a share. Browsers spread that of curves over pixels now a little more, now a little less, and
 * draw a slanted line of one pixel with as much ink as a level one has for each pixel to the side, which is up to three tenths less.
 */
const mostApart = { straight: 0.04, bent: 0.2, hairline: 0.3 }
