// npm run data [-- --check | --add | --publish "what is new"]: see data/README.md.
import { addRecord } from './data/add-record.ts'
import { openPrompt } from './data/prompt.ts'
import { runData } from './data/run-data.ts'

const given = process.argv.slice(2)
if (given[0] === '--add' && given.length === 1) await add()
else {
  const { check, publication } = readArguments(given)
  const errors = runData({ root: process.cwd(), check, publication, say: (line) => console.log(line) })
  if (errors > 0) process.exitCode = 1
}

async function add() {
  const prompt = openPrompt()
  if (!(await addRecord(process.cwd(), prompt))) process.exitCode = 1
  prompt.close()
}

function readArguments([first, note, ...rest]: readonly string[]) {
  if (first === undefined) return { check: false, publication: undefined }
  if (first === '--check' && note === undefined) return { check: true, publication: undefined }
  if (first === '--publish' && note !== undefined && note.trim() !== '' && rest.length === 0) {
    return { check: false, publication: { note, date: new Date().toISOString().slice(0, 10) } }
  }
  throw new Error(
    'Usage: npm run data, npm run data -- --check, npm run data -- --add, or npm run data -- --publish "what is new"',
  )
}
