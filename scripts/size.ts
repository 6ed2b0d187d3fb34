// npm run size: prints what the built page loads before it starts, and fails when that is more than the budget.
import { readFileSync } from 'node:fs'
import type { Manifest } from 'vite'
import { packageSizesFile, type PackageSizes } from './package-sizes.ts'
import { firstLoad, firstLoadBudget, importedAtOnce, type FirstLoadScript } from './size-budget.ts'

const heaviestShown = 8

try {
  report(firstLoad(readJson('.vite/manifest.json') as Manifest, readBuilt, importedAtOnce))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

function report(scripts: readonly FirstLoadScript[]): void {
  const total = scripts.reduce((sum, script) => sum + script.bytes, 0)
  for (const script of scripts) console.log(row(script.file, script.bytes))
  console.log(row(`first load, of at most ${kilobytes(firstLoadBudget)}`, total))
  console.log(`Heaviest packages in it, before minification and compression:`)
  for (const [name, size] of heaviestPackages(scripts)) console.log(row(`  ${name}`, size))
  if (total <= firstLoadBudget) return

  console.error(
    `The first load is ${kilobytes(total - firstLoadBudget)} over budget; its largest script is ${scripts[0]?.file}. ` +
      'Load what is not needed at the start with import(), or choose a lighter package.',
  )
  process.exitCode = 1
}

function heaviestPackages(scripts: readonly FirstLoadScript[]): [string, number][] {
  const sizes = readJson(packageSizesFile) as PackageSizes
  const sums = new Map<string, number>()
  for (const { file } of scripts) {
    for (const [name, size] of Object.entries(sizes[file] ?? {})) sums.set(name, (sums.get(name) ?? 0) + size)
  }
  return [...sums].toSorted(([, a], [, b]) => b - a).slice(0, heaviestShown)
}

function row(label: string, bytes: number): string {
  return `${label.padEnd(48)} ${kilobytes(bytes).padStart(10)}`
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`
}

function readBuilt(file: string): Buffer {
  try {
    return readFileSync(`dist/${file}`)
  } catch {
    throw new Error(`dist/${file} is missing. Run npm run build first.`)
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readBuilt(file).toString())
}
