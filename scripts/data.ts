// npm run data [-- --check] [-- --publish "what is new"]: see data/README.md.
import { runData } from './data/run-data.ts'

const { check, publication } = readArguments(process.argv.slice(2))
const errors = runData({ root: process.cwd(), check, publication, say: (line) => console.log(line) })
if (errors > 0) process.exitCode = 1

function readArguments(given: readonly string[]) {
  const [first, note] = given
  if (given.length === 0) return { check: false, publication: undefined }
  if (first === '--check' && given.length === 1) return { check: true, publication: undefined }
  if (first === '--publish' && note !== undefined && given.length === 2) {
    return { check: false, publication: { note, date: new Date().toISOString().slice(0, 10) } }
  }
  throw new Error('Usage: npm run data, npm run data -- --check, or npm run data -- --publish "what is new"')
}
