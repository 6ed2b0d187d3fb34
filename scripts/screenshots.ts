// npm run screenshots: takes the pictures of the README from the built app, in the browser of the tests.
import { chromium } from '@playwright/test'
import { preview } from 'vite'

import { browserArguments, browserForTests } from './find-browser.ts'
import { freePort } from './free-port.ts'

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

const executablePath = await browserForTests()
const port = await freePort(4190)
const server = await preview({ logLevel: 'warn', preview: { port, strictPort: true } })
const browser = await chromium.launch({ executablePath, args: browserArguments })
try {
  for (const { name, query, size } of pictures) {
    const page = await browser.newPage({ viewport: size, colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(`http://localhost:${port}/${query && `?${query}`}`)
    await page.getByRole('application').waitFor()
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `docs/pictures/${name}.png` })
    await page.close()
    console.log(`docs/pictures/${name}.png`)
  }
} finally {
  await browser.close()
  await server.close()
}
