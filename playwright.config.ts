import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { browserArguments, installedBrowser } from './scripts/find-browser.ts'
import { freePort } from './scripts/free-port.ts'

if (!existsSync('dist/index.html'))
  throw new Error('The journeys run over the built app: run npm run build first.')

// Playwright reads this file once more in each worker; the environment carries the answers there.
const browser = (process.env['ENTENTE_BROWSER'] ??= await installedBrowser())
if (!browser)
  throw new Error('No Chrome or Chromium found: run npm test -- --only browser, or set ENTENTE_BROWSER.')
const port = (process.env['ENTENTE_TEST_PORT'] ??= String(await freePort(4180)))
const address = `http://localhost:${port}/`

const touch = { hasTouch: true, isMobile: true, deviceScaleFactor: 1 }

export default defineConfig({
  testDir: 'e2e',
  snapshotPathTemplate: '{testDir}/frozen/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  reporter: 'line',
  use: {
    baseURL: address,
    launchOptions: { executablePath: browser, args: browserArguments },
    contextOptions: { reducedMotion: 'no-preference' },
    locale: 'en-GB',
    timezoneId: 'UTC',
    trace: 'on-first-retry',
  },
  projects: [
    { name: 'desktop', grepInvert: /@endurance/, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'tablet', grep: /@all-sizes/, use: { viewport: { width: 820, height: 1180 }, ...touch } },
    { name: 'phone', grep: /@all-sizes/, use: { viewport: { width: 390, height: 844 }, ...touch } },
    // Minutes of one thing over and over: npm run endurance, and not a part of npm test.
    {
      name: 'endurance',
      grep: /@endurance/,
      use: {
        viewport: { width: 1440, height: 900 },
        // What the engine compiles of a program that runs for long counts as heap, and is no leak.
        launchOptions: {
          executablePath: browser,
          args: [...browserArguments, '--js-flags=--no-opt --no-maglev --no-sparkplug'],
        },
      },
    },
  ],
  webServer: { command: `npx vite preview --port ${port} --strictPort`, url: address, stdout: 'ignore' },
})
