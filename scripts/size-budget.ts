import { brotliCompressSync, constants } from 'node:zlib'
import type { Manifest } from 'vite'

/** A script that the page loads before it can start, and its size in bytes as a host sends it (brotli, best quality). */
export interface FirstLoadScript {
  readonly file: string
  readonly bytes: number
}

/** What the scripts of the first load may weigh together, in bytes: 210 kB of 1024 bytes. */
export const firstLoadBudget = 210 * 1024

/** What main.tsx imports on its own account, before it renders anything: scripts/preload-plugin.ts. */
export const importedAtOnce = ['src/features/graph/graph-panel.tsx']

/**
 * The page's entry scripts, those of `atOnce` and everything they import statically, largest first. What is imported on demand
 * does not count. Throws when the manifest has no entry or lacks a script.
 */
export function firstLoad(
  manifest: Manifest,
  read: (file: string) => Buffer,
  atOnce: readonly string[] = [],
): FirstLoadScript[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0) throw new Error('The manifest of the build names no entry script.')
  const pending = [...entries, ...atOnce]
  const files = new Set<string>()
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`The manifest of the build has no script "${key}".`)
    if (files.has(chunk.file)) continue
    files.add(chunk.file)
    pending.push(...(chunk.imports ?? []))
  }
  return [...files]
    .map((file) => ({ file, bytes: brotliSize(read(file)) }))
    .toSorted((a, b) => b.bytes - a.bytes)
}

function brotliSize(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
