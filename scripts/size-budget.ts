import { brotliCompressSync, constants } from 'node:zlib'
import type { Manifest } from 'vite'

import { pictureScript } from './first-load-chunks.ts'

/** A script that the page loads before it can start, and its size in bytes as a host sends it (brotli, best quality). */
export interface FirstLoadScript {
  readonly file: string
  readonly bytes: number
}

/** What the scripts of the first load may weigh together, in bytes: 210 kB of 1024 bytes. */
export const firstLoadBudget = 210 * 1024

/** The scripts that are imported on demand and yet before anything is rendered, by name. */
export const importedAtOnce = [pictureScript]

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
  const pending = [...entries, ...atOnce.map((name) => keyOf(manifest, name))]
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

function keyOf(manifest: Manifest, name: string): string {
  const key = Object.keys(manifest).find((one) => manifest[one]?.name === name)
  if (key === undefined) throw new Error(`The manifest of the build has no script named "${name}".`)
  return key
}

function brotliSize(content: Buffer): number {
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}
