import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { contentPolicyInPage } from './scripts/content-policy.ts'
import { datasets } from './scripts/datasets-plugin.ts'
import { firstLoadChunks } from './scripts/first-load-chunks.ts'
import { flags } from './scripts/flags-plugin.ts'
import { host } from './scripts/host-plugin.ts'
import { leanCytoscape } from './scripts/lean-cytoscape.ts'
import { recordPackageSizes } from './scripts/package-sizes.ts'
import { preloads } from './scripts/preload-plugin.ts'
import { previews } from './scripts/previews-plugin.ts'

export default defineConfig({
  // Relative addresses, so that dist/ works from any path of any host.
  base: './',
  // What is not there is a 404, as on any static host, and not the page under another name.
  appType: 'mpa',
  plugins: [
    react({ compiler: true }),
    // The interface is English; the other thirty translations of react-aria's few strings stay out of the bundle.
    optimizeLocales.vite({ locales: ['en-US'] }),
    datasets(),
    flags(),
    previews(),
    preloads(),
    host(),
    leanCytoscape(),
    contentPolicyInPage(),
    recordPackageSizes(),
  ],
  build: {
    target: 'baseline-widely-available',
    // The content policy forbids inline fonts and scripts, and a data address cannot be cached.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    // The size budget watches sizes.
    chunkSizeWarningLimit: 1000,
    // Read by scripts/size.ts.
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: firstLoadChunks } } },
  },
  server: { port: 5173 },
  preview: { port: 4173 },
  test: {
    include: ['src/**/*.test.{ts,tsx}', '{scripts,bench}/**/*.test.ts'],
    // Files that need a document say so themselves: // @vitest-environment happy-dom
    environment: 'node',
    // Properties over generated datasets take seconds each, more where other work shares the machine.
    testTimeout: 120_000,
  },
})
