import { defineConfig } from 'vite'

import { flags } from '../scripts/flags-plugin.ts'

/** The bench page, apart from the app: it brings the peers, which never reach the product. */
export default defineConfig({
  root: import.meta.dirname + '/page',
  base: './',
  logLevel: 'warn',
  plugins: [flags()],
  build: {
    outDir: import.meta.dirname + '/../node_modules/.cache/entente-bench',
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    assetsInlineLimit: 0,
  },
  preview: {
    // Isolated pages have a clock of 5 µs; others round to 100 µs.
    headers: {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    },
  },
})
