// Runs a TypeScript script under Node 20, which cannot strip types by itself: node scripts/run.mjs <script.ts> [arguments].
import { runnerImport } from 'vite'

const [script, ...rest] = process.argv.slice(2)
if (!script) throw new Error('Name the script to run: node scripts/run.mjs scripts/data.ts')
process.argv = [process.argv[0], script, ...rest]
await runnerImport(`./${script}`, { configFile: false, logLevel: 'error' })
