import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/** `measureFilters`, bundled for Node as the product is for the browser: whatever runs from source asks modules for all they export. */
export async function filtersInNode(): Promise<(typeof import('./filters.ts'))['measureFilters']> {
  const outDir = resolve('node_modules/.cache/entente-bench-node')
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: resolve('bench/filters.ts'),
      outDir,
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { output: { entryFileNames: 'filters.mjs' } },
    },
  })
  const { measureFilters } = (await import(
    pathToFileURL(`${outDir}/filters.mjs`).href
  )) as typeof import('./filters.ts')
  return measureFilters
}
