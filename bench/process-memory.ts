import { existsSync, readFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'

/** What the process of a page and its workers holds, in bytes. */
export interface ProcessMemory {
  /** The most so far. */
  readonly peak: number
  /** Now. */
  readonly now: number
}

/**
 * The memory of the browser's largest page with its workers and all that the browser itself keeps for them, as the system counts it;
 * undefined where the system does not tell (anything but Linux).
 */
export async function memoryOfLargestPage(browser: Browser): Promise<ProcessMemory | undefined> {
  if (!existsSync('/proc/self/status')) return undefined
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  await devtools.detach()
  const pages = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => readStatus(id))
  return pages.reduce((largest, one) => (one.peak > largest.peak ? one : largest), { peak: 0, now: 0 })
}

function readStatus(process: number): ProcessMemory {
  const path = `/proc/${process}/status`
  const status = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
  return { peak: kilobytes('VmHWM') * 1024, now: kilobytes('VmRSS') * 1024 }
}
