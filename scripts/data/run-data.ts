import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { datasetFolders } from './folders.ts'
import { prepare, writePositions, type Edition } from './prepare.ts'
import { publish, readPublished } from './published.ts'
import { count, errorsOf, writeIssue } from './report.ts'
import { schemaFiles } from './schemas.ts'

export interface DataOptions {
  /** The project's folder. */
  readonly root: string
  /** Write nothing, and count what would be written as an error. */
  readonly check: boolean
  /** Keep the present state of every dataset for good, with this note and day. */
  readonly publication?: { readonly note: string; readonly date: string } | undefined
  /** Prints a line. */
  readonly say: (line: string) => void
}

/** Validates, places and hashes every dataset of the project, and writes the files derived from them. Answers the number of errors. */
export function runData(options: DataOptions): number {
  const folders = datasetFolders(options.root)
  if (folders.length === 0) options.say('No folder in data/ holds a dataset.json.')
  const errors = folders.map(({ name, folder }) => runFolder(name, folder, options))
  return errors.reduce((sum, number) => sum + number, 0) + runSchemas(options)
}

function runFolder(name: string, folder: string, options: DataOptions): number {
  const { edition, issues: own } = prepare(folder, name)
  const published = readPublished(folder)
  const issues = [...own, ...published.issues]
  const errors = errorsOf(issues).length
  options.say(`data/${name}: ${count(errors, 'error')}, ${count(issues.length - errors, 'warning')}`)
  for (const issue of issues) options.say(`  ${writeIssue(issue)}`)
  if (!edition || errors > 0) return errors
  summarise(edition, published.editions.length, options)
  const stale = keep(join(folder, 'positions.json'), writePositions(edition.dataset.positions ?? {}), options)
  if (options.publication && !options.check) {
    const { note, date } = options.publication
    const isNew = publish(folder, edition, date, note)
    options.say(isNew ? `  published ${edition.hash}` : `  ${edition.hash} is published already`)
  }
  return stale
}

function summarise({ dataset, hash, text }: Edition, published: number, { say }: DataOptions) {
  const { actors, relations, sources, stories = [] } = dataset
  const evidence = relations.reduce((sum, relation) => sum + relation.evidence.length, 0)
  const counts = [
    count(actors.length, 'actor'),
    count(relations.length, 'relation'),
    `${count(evidence, 'piece')} of evidence`,
    count(sources.length, 'source'),
    stories.length === 1 ? '1 story' : `${stories.length} stories`,
  ]
  say(`  ${counts.join(', ')}; ${count(published, 'published version')}`)
  say(`  version ${hash}, ${count(Math.ceil(new TextEncoder().encode(text).length / 1000), 'kilobyte')}`)
}

/** The schemas stand in the repository too, so that an editor finds them without a build. */
function runSchemas(options: DataOptions): number {
  const folder = join(options.root, 'data', 'schema')
  if (!options.check) mkdirSync(folder, { recursive: true })
  const files = schemaFiles()
  const left = existsSync(folder) ? readdirSync(folder).filter((file) => !files.has(file)) : []
  const stale = [...files].map(([file, text]) => keep(join(folder, file), text, options))
  for (const file of left) {
    options.say(
      options.check
        ? `data/schema/${file} belongs to no format; run npm run data.`
        : `removed data/schema/${file}`,
    )
    if (!options.check) rmSync(join(folder, file))
  }
  return stale.reduce((sum, number) => sum + number, 0) + (options.check ? left.length : 0)
}

/** Writes a derived file where it differs; under `check`, counts it as one error instead. */
function keep(path: string, text: string, { root, check, say }: DataOptions): number {
  if (existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === text) return 0
  const name = path.slice(root.length + 1).replaceAll('\\', '/')
  if (check) {
    say(`${name} is out of date; run npm run data and commit what it writes.`)
    return 1
  }
  writeFileSync(path, text)
  say(`wrote ${name}`)
  return 0
}
