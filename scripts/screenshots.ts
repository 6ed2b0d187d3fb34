// npm run screenshots: takes the pictures of the README and those that shared links show, from the built app, in the browser of
// the tests. npm run screenshots -- previews takes only the latter.
import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'

import { browserArguments, browserForTests } from './find-browser.ts'
import { freePort } from './free-port.ts'
import { pictureSize } from './preview-page.ts'
import { toldStories } from './told-stories.ts'

const pictures = [
  { name: 'explore', query: '', size: { width: 1440, height: 900 } },
  {
    name: 'evidence',
    query: 'v=1&when=2024-10&quad=!structural&sel=r.euma-spies',
    size: { width: 1440, height: 900 },
  },
  { name: 'everything', query: 'v=1', size: { width: 1440, height: 900 } },
  { name: 'folded', query: 'v=1&fold=1', size: { width: 1440, height: 900 } },
  { name: 'phone', query: '', size: { width: 390, height: 844 } },
] as const

const previews = [
  { id: 'start', view: 'v=1&when=2024-10&quad=!structural' },
  // Details of what is selected would cover the picture.
  ...toldStories('.').map(({ id, view }) => ({ id, view: view.replace(/&sel=[^&]*/, '') })),
]

const executablePath = await browserForTests()
const port = await freePort(4190)
const server = await preview({ logLevel: 'warn', preview: { port, strictPort: true } })
const browser = await chromium.launch({ executablePath, args: browserArguments })
try {
  for (const { name, query, size } of process.argv[2] === 'previews' ? [] : pictures) {
    const page = await browser.newPage({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(`http://localhost:${port}/${query && `?${query}`}`)
    await page.getByRole('application').waitFor()
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `docs/pictures/${name}.png` })
    await page.close()
    console.log(`docs/pictures/${name}.png`)
  }
  for (const { id, view } of previews) {
    const page = await browser.newPage({
      viewport: pictureSize,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    await page.goto(`http://localhost:${port}/?${view}&embed=1&ui=bare`)
    await takePreview(page, `public/previews/${id}.png`)
    await page.close()
    console.log(`public/previews/${id}.png`)
  }
} finally {
  await browser.close()
  await server.close()
}

/** The picture alone, without the line below it. */
async function takePreview(page: Page, path: string): Promise<void> {
  const picture = page.getByRole('application')
  await picture.waitFor()
  const { height = 0 } = (await picture.boundingBox()) ?? {}
  await page.setViewportSize({ ...pictureSize, height: 2 * pictureSize.height - Math.round(height) })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  await page.screenshot({ path, clip: { x: 0, y: 0, ...pictureSize } })
}
