import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Dataset } from '../../src/model/dataset.ts'
import type { Issue } from '../../src/model/issue.ts'
import { kindsOf } from '../../src/model/kinds.ts'
import { writePath } from '../../src/model/finding.ts'
import { readDataset } from '../../src/model/read-dataset.ts'
import { sentenceOf } from '../../src/model/sentence.ts'
import { datasetFolders } from './folders.ts'
import { formOf, type FormField } from './form.ts'
import { insertRecord } from './insert-record.ts'
import { readFolder } from './read-folder.ts'
import { errorsOf, writeIssue } from './report.ts'

/** Somebody at a prompt, or a test that plays one. */
export interface Dialogue {
  /** Answers what was typed; undefined where the input has ended. */
  readonly ask: (question: string) => Promise<string | undefined>
  readonly say: (line: string) => void
}

type Collection = 'actors' | 'relations'
type Entries = Record<string, unknown>

/**
 * Asks for a new actor or relation, field by field. Each answer is checked at once, by the model and in its words, and asked for
 * again while it is wrong. Writes the record into the dataset's folder at its place by id, and answers whether it did.
 */
export async function addRecord(root: string, { ask, say }: Dialogue): Promise<boolean> {
  const dialogue: Prompt = {
    say,
    ask: async (question) => {
      const typed = await ask(question)
      if (typed === undefined) throw new InputEnded()
      return typed.trim()
    },
  }
  try {
    return await add(root, dialogue)
  } catch (error) {
    if (!(error instanceof InputEnded)) throw error
    say('The input has ended. Nothing was written.')
    return false
  }
}

class InputEnded extends Error {}

interface Prompt {
  readonly ask: (question: string) => Promise<string>
  readonly say: (line: string) => void
}

async function add(root: string, prompt: Prompt): Promise<boolean> {
  const folders = datasetFolders(root)
  const name = await choose(
    'Which dataset?',
    folders.map((folder) => folder.name),
    prompt,
  )
  const folder = join(root, 'data', name)
  const { dataset, issues } = readFolder(folder, name)
  if (!dataset) {
    for (const issue of errorsOf(issues)) prompt.say(writeIssue(issue))
    prompt.say(`data/${name} has errors; mend them first.`)
    return false
  }
  const what = await choose('What is new?', ['actor', 'relation'], prompt)
  const collection: Collection = what === 'actor' ? 'actors' : 'relations'
  prompt.say('An empty answer leaves a field out; “?” lists the values or ids there are.')
  const record: Entries = {}
  await fill(formOf(`${collection}.json`), record, [], { ...prompt, dataset, collection, record })
  return confirm(join(folder, `${collection}.json`), { ...prompt, dataset, collection, record })
}

/** What is asked about: `record` is the whole, which the answers go into as they come. */
interface Draft extends Prompt {
  readonly dataset: Dataset
  readonly collection: Collection
  readonly record: Entries
}

async function fill(
  fields: readonly FormField[],
  part: Entries,
  path: readonly (string | number)[],
  draft: Draft,
) {
  for (const field of fields) {
    if (field.name === 'why' && part['confidence'] === undefined) continue
    if (field.entries) await fillList(field.name, field.entries, part, draft)
    else await fillField(field, part, writePath([...path, field.name]), draft)
  }
}

async function fillField(field: FormField, part: Entries, path: string, draft: Draft) {
  for (;;) {
    const typed = await draft.ask(field.required ? field.question : `${field.question} (may be left out)`)
    if (typed === '?') {
      draft.say(optionsFor(field, draft).join(', ') || 'There is no list for this field.')
      continue
    }
    if (typed === '') delete part[field.name]
    else part[field.name] = field.read(typed)
    const faults = faultsAt(path, draft)
    if (faults.length === 0) return
    for (const message of faults) draft.say(`  ${message}`)
  }
}

async function fillList(name: string, fields: readonly FormField[], part: Entries, draft: Draft) {
  const entries: Entries[] = []
  part[name] = entries
  for (;;) {
    const entry: Entries = {}
    entries.push(entry)
    draft.say(`${name}, number ${entries.length}`)
    await fill(fields, entry, [name, entries.length - 1], draft)
    const faults = faultsAt(name, draft)
    for (const message of faults) draft.say(`  ${message}`)
    if (faults.length === 0 && (await choose('One more?', ['yes', 'no'], draft)) === 'no') return
  }
}

async function confirm(file: string, draft: Draft): Promise<boolean> {
  const { dataset, collection, record, say } = draft
  if (collection === 'relations') say(`It reads: ${sentenceFor(dataset, record)}.`)
  for (const issue of issuesOf(draft)) say(writeIssue(issue))
  if ((await choose('Write it?', ['yes', 'no'], draft)) === 'no') {
    say('Nothing was written.')
    return false
  }
  const id = String(record['id'])
  writeFileSync(file, insertRecord(readFileSync(file, 'utf8'), { ...record, id }))
  say(`Wrote “${id}” to ${collection}.json. Now run npm run data, and commit.`)
  return true
}

/** What the model finds wrong with a field, or with anything in it. */
function faultsAt(path: string, draft: Draft): string[] {
  return errorsOf(issuesOf(draft))
    .filter((issue) => issue.path === path || issue.path?.startsWith(`${path}[`))
    .map(({ message }) => message)
}

/** What the model says of the record beside those there are, its fields named from the record on. */
function issuesOf({ dataset, collection, record }: Draft): Issue[] {
  const records = [...dataset[collection], record]
  const own = `${collection}[${records.length - 1}].`
  return readDataset({ ...dataset, [collection]: records }).issues.flatMap((issue) => {
    if (issue.path?.startsWith(own)) return [{ ...issue, path: issue.path.slice(own.length) }]
    return issue.record !== undefined && issue.record === record['id'] ? [issue] : []
  })
}

function optionsFor({ name, options }: FormField, { dataset, collection }: Draft): readonly string[] {
  if (options.length > 0) return options
  if (['from', 'to', 'by', 'home'].includes(name)) return dataset.actors.map(({ id }) => id)
  if (name === 'source') return dataset.sources.map(({ id }) => id)
  return name === 'kind' && collection === 'relations' ? [...kindsOf(dataset).keys()] : []
}

function sentenceFor({ actors }: Dataset, record: Entries): string {
  const nameOf = (id: unknown) => actors.find((actor) => actor.id === id) ?? { name: String(id) }
  return sentenceOf(nameOf(record['from']), { title: String(record['title']) }, nameOf(record['to']))
}

/** Asks until one of the options was typed, or its first letters; does not ask where there is only one. */
async function choose(question: string, options: readonly string[], { ask, say }: Prompt): Promise<string> {
  const [only] = options
  if (only !== undefined && options.length === 1) return only
  for (;;) {
    const typed = await ask(`${question} (${options.join(', ')})`)
    const meant = options.filter((option) => typed !== '' && option.startsWith(typed))
    if (meant[0] !== undefined && meant.length === 1) return meant[0]
    say(`  Expected ${options.join(' or ')}.`)
  }
}
