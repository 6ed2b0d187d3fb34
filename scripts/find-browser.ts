import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from '@playwright/test'

const isRoot = process.getuid?.() === 0

/** What Chromium is started with, so that it behaves on a machine without network, graphics card or unprivileged user. */
export const browserArguments = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of a Chromium that starts on this machine: the one ENTENTE_BROWSER names, Playwright's own, or an installed
 * Chrome, Chromium or Edge. Throws, with what to do, when ENTENTE_BROWSER names one that does not start.
 */
export async function installedBrowser(): Promise<string | undefined> {
  const named = process.env['ENTENTE_BROWSER']
  if (named) {
    if (await starts(named)) return named
    throw new Error(
      `ENTENTE_BROWSER is ${named}, which does not start. Set it to the path of a Chrome or Chromium, or unset it.`,
    )
  }
  return firstThatStarts([chromium.executablePath(), ...systemPaths()])
}

/** As `installedBrowser`, but installs one when there is none: Playwright's own, else Debian's package where root may. */
export async function browserForTests(): Promise<string> {
  const installed = await installedBrowser()
  if (installed) return installed

  console.log('No Chrome or Chromium found; installing the one Playwright brings (at most three minutes) …')
  installWithPlaywright()
  const downloaded = await firstThatStarts([chromium.executablePath()])
  if (downloaded) return downloaded

  if (isRoot && existsSync('/etc/debian_version')) {
    console.log('That did not work; installing the Debian package chromium …')
    installWithApt()
    const packaged = await firstThatStarts([chromium.executablePath(), ...systemPaths()])
    if (packaged) return packaged
  }
  throw new Error(
    'No browser for the tests could be found or installed: install Chrome or Chromium, or set ENTENTE_BROWSER to the path of one.',
  )
}

async function firstThatStarts(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await starts(path)) return path
  return undefined
}

// A file that exists may still lack its libraries, or be the stub that offers a snap.
async function starts(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  try {
    const browser = await chromium.launch({ executablePath: path, args: browserArguments, timeout: 30_000 })
    await browser.close()
    return true
  } catch (error) {
    console.log(`${path} does not start: ${String(error).split('\n')[0]}`)
    return false
  }
}

function systemPaths(): string[] {
  switch (process.platform) {
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable]
        if (!folder) return []
        return [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      })
    default:
      return [
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
        '/opt/google/chrome/chrome',
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/snap/bin/chromium',
        '/usr/bin/microsoft-edge',
      ]
  }
}

function installWithPlaywright(): void {
  const command = join(
    dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  )
  spawnSync(process.execPath, [command, 'install', '--no-shell', 'chromium'], {
    stdio: 'inherit',
    timeout: 180_000,
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
}

function installWithApt(): void {
  const options = {
    stdio: 'inherit',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', 'chromium'], options)
}
