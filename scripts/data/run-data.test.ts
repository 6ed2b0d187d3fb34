import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { readCatalogue } from '../../src/io/catalogue.ts'
import { readEntente } from '../../src/io/entente-format.ts'
import {
  actorSchema,
  datasetSchema,
  evidenceSchema,
  relationKindSchema,
  relationSchema,
  sourceSchema,
  storySchema,
} from '../../src/model/dataset.ts'
import { exampleDataset } from '../../src/model/example-dataset.ts'
import { exampleHead, writeExampleFolder } from './example-folder.ts'
import { datasetFolders } from './folders.ts'
import { sha256Of } from './prepare.ts'
import { readFolder } from './read-folder.ts'
import { errorsOf, writeIssue } from './report.ts'
import { runData } from './run-data.ts'
import { schemaFiles } from './schemas.ts'
import { siteFiles } from './site-files.ts'

let root: string
let folder: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-data-'))
  folder = join(root, 'data', 'peace')
  writeExampleFolder(folder)
})

afterEach(() => rmSync(root, { recursive: true }))

describe('npm run data', () => {
  it('keeps the positions there are, adds the missing ones, and writes one line an actor', () => {
    expect(run().errors).toBe(0)
    const lines = readFileSync(join(folder, 'positions.json'), 'utf8').split('\n')
    expect(lines).toHaveLength(7)
    expect(lines[1]).toBe('  "armenia": [0, -40],')
    expect(lines[2]).toMatch(/^ {2}"azerbaijan": \[-?\d+, -?\d+\],$/)
  })

  it('says what there is, and which version it makes', () => {
    const { lines } = run()
    expect(lines.slice(0, 3)).toEqual([
      'data/peace: 0 errors, 0 warnings',
      '  4 actors, 2 relations, 3 pieces of evidence, 1 source, 1 story; 0 published versions',
      expect.stringMatching(/^ {2}version [0-9a-f]{8}, \d+ kilobytes$/),
    ])
  })

  it('has nothing to write the second time', () => {
    run()
    const before = contents()
    expect(run().lines.filter((line) => line.startsWith('wrote'))).toEqual([])
    expect(contents()).toEqual(before)
  })

  it('under --check writes nothing and counts what is out of date', () => {
    const before = contents()
    const { errors, lines } = run({ check: true })
    expect(contents()).toEqual(before)
    expect(lines).toContain(
      'data/peace/positions.json is out of date; run npm run data and commit what it writes.',
    )
    expect(errors).toBe(1 + 7)
    run()
    expect(run({ check: true }).errors).toBe(0)
  })

  it('forgets the position of an actor that is gone, and keeps that of a renamed one', () => {
    write('positions.json', { 'old-league': [111, 222], gone: [5, 5] })
    run()
    const positions = JSON.parse(readFileSync(join(folder, 'positions.json'), 'utf8')) as unknown
    expect(positions).toMatchObject({ league: [111, 222] })
    expect(positions).not.toHaveProperty('gone')
  })

  it('names file, record and field of an error, and writes no positions then', () => {
    const relations = structuredClone(exampleDataset.relations)
    Reflect.deleteProperty(relations[1]?.evidence[0] ?? {}, 'by')
    write('relations.json', relations)
    const before = contents()
    const { errors, lines } = run({ check: true })
    expect(errors).toBeGreaterThan(0)
    expect(lines).toContain(
      '  relations.json · azerbaijan-armenia-venture · evidence[0].by: The evidence is “asserted” but does not say by whom; expected the id of the actor who says so.',
    )
    expect(contents()).toEqual(before)
  })

  it('prints warnings and does not fail for them', () => {
    write('sources.json', [...exampleDataset.sources, { id: 'a-book', type: 'book' }])
    const { errors, lines } = run()
    expect(errors).toBe(0)
    expect(lines).toContain('  warning: sources.json · a-book: No evidence cites this source.')
    expect(lines).toContain(
      '  warning: sources.json · a-book: The records are not sorted by id: “a-book” stands after “book”.',
    )
  })

  it('says when there is no dataset', () => {
    rmSync(folder, { recursive: true })
    expect(run().lines[0]).toBe('No folder in data/ holds a dataset.json.')
  })
})

describe('a folder that cannot be joined', () => {
  it('names every file that is missing or broken at once', () => {
    rmSync(join(folder, 'actors.json'))
    writeFileSync(join(folder, 'sources.json'), '[\n{,')
    writeFileSync(join(folder, 'stories.json'), '<<<<<<< HEAD')
    expect(readFolder(folder, 'peace')).toEqual({
      dataset: undefined,
      issues: [
        { severity: 'error', file: 'actors.json', message: 'This file is missing.' },
        {
          severity: 'error',
          file: 'sources.json',
          message:
            'This is not JSON: line 2, column 2 has “,” where the name of a field in double quotes was expected.',
        },
        {
          severity: 'error',
          file: 'stories.json',
          message: 'This is not JSON: line 1, column 1 has “<” where a value was expected.',
        },
      ],
    })
  })

  it('does without stories and positions', () => {
    rmSync(join(folder, 'stories.json'))
    rmSync(join(folder, 'positions.json'))
    expect(readFolder(folder, 'peace').issues).toEqual([])
  })

  it('wants the id to be the folder’s name, and records in files of their own', () => {
    write('dataset.json', { ...exampleHead, id: 'war', actors: [] })
    expect(readFolder(folder, 'peace').issues).toMatchObject([
      { file: 'dataset.json', path: 'actors', message: expect.stringContaining('actors.json') },
      { file: 'dataset.json', path: 'id', message: expect.stringContaining('its folder is called “peace”') },
    ])
  })

  it('lets no file smuggle in a hostile key', () => {
    writeFileSync(join(folder, 'sources.json'), '[{"id":"book","type":"book","__proto__":{"x":1}}]')
    expect(readFolder(folder, 'peace').issues).toMatchObject([
      { severity: 'error', file: 'sources.json', record: 'book', path: '__proto__' },
    ])
  })
})

describe('what the site serves', () => {
  it('is each dataset under the first digits of its SHA-256, and a catalogue that says so', () => {
    const { files, errors } = siteFiles(root)
    expect(errors).toEqual([])
    const version = catalogueOf(files)?.datasets[0]?.versions[0]
    const content = files.get(`datasets/${version?.file}`) ?? ''
    expect(version).toEqual({
      hash: sha256Of(content).slice(0, 8),
      sha256: sha256Of(content),
      date: '2024-10-07',
      note: '',
      file: `peace.${version?.hash}.json`,
      actors: 4,
      relations: 2,
      newest: true,
    })
    const { dataset, issues } = readEntente(content)
    expect(issues).toEqual([])
    expect(Object.keys(dataset?.positions ?? {})).toHaveLength(4)
  })

  it('is the same bytes at every build', () => {
    expect(siteFiles(root)).toEqual(siteFiles(root))
  })

  it('has the JSON Schemas beside the data', () => {
    expect([...siteFiles(root).files.keys()]).toContain('schema/entente-1.relations.json')
  })

  it('still has a published version after the data has moved on, byte for byte', () => {
    run({ publication: { note: 'First.', date: '2024-10-08' } })
    const first = catalogueOf(siteFiles(root).files)?.datasets[0]?.versions
    expect(first).toHaveLength(1)
    expect(first?.[0]).toMatchObject({ note: 'First.', date: '2024-10-08', newest: true })
    const content = siteFiles(root).files.get(`datasets/${first?.[0]?.file}`)

    write('stories.json', [])
    const { files } = siteFiles(root)
    const versions = catalogueOf(files)?.datasets[0]?.versions
    expect(versions?.map(({ note, newest }) => [note, newest])).toEqual([
      ['', true],
      ['First.', undefined],
    ])
    expect(Buffer.from(files.get(`datasets/${first?.[0]?.file}`) ?? '').toString()).toBe(content?.toString())
  })

  it('publishes the same state only once', () => {
    const publication = { note: 'First.', date: '2024-10-08' }
    run({ publication })
    expect(run({ publication }).lines).toContainEqual(expect.stringMatching(/ is published already$/))
  })

  it('publishes nothing while there is an error', () => {
    write('relations.json', [{ ...exampleDataset.relations[0], to: 'nowhere' }])
    expect(run({ publication: { note: 'Broken.', date: '2024-10-08' } }).errors).toBe(1)
    expect(existsSync(join(folder, 'published'))).toBe(false)
  })

  it('is refused when a published version was changed, lost, or slipped in', () => {
    run({ publication: { note: 'First.', date: '2024-10-08' } })
    const directory = join(folder, 'published')
    const file = readdirSync(directory).find((name) => name !== 'index.json') ?? ''
    const content = readFileSync(join(directory, file), 'utf8')
    writeFileSync(join(directory, file), content.replace('Peace', 'War'))
    expect(siteFiles(root).errors).toEqual([
      expect.stringContaining(`data/peace/published/${file}: This published version was changed`),
    ])
    rmSync(join(directory, file))
    expect(siteFiles(root).errors).toEqual([expect.stringContaining('links to it would break')])
    writeFileSync(join(directory, file), content)
    writeFileSync(join(directory, '00000000.json'), content)
    expect(siteFiles(root).errors).toEqual([expect.stringContaining('not listed in published/index.json')])
  })

  it('is refused when a story or the opening shows a view that no address can carry', () => {
    const step = { title: 'T', body: 'B', view: 'v=1&sel=nobody' }
    write('stories.json', [
      { ...exampleDataset.stories[0], steps: [step, { ...step, view: 'v=1&when=soon' }] },
    ])
    write('dataset.json', { ...exampleHead, opening: 'colour=red' })
    expect(siteFiles(root).errors).toEqual([
      expect.stringMatching(/^data\/peace\/dataset\.json · opening: “colour=red”/),
      expect.stringMatching(/^data\/peace\/stories\.json · bridge · steps\[0\]\.view: .*nobody/),
      expect.stringMatching(/^data\/peace\/stories\.json · bridge · steps\[1\]\.view: .*soon/),
    ])
  })

  it('is refused with the file, record and field of an error', () => {
    write('relations.json', [{ ...exampleDataset.relations[0], to: 'nowhere' }])
    expect(siteFiles(root).errors).toContain(
      'data/peace/relations.json · armenia-league · to: There is no actor with the id “nowhere”.',
    )
  })
})

describe('this project’s own data', () => {
  it.each(datasetFolders(resolve('.')))('$name joins without an error', ({ name, folder: own }) => {
    expect(errorsOf(readFolder(own, name).issues).map(writeIssue)).toEqual([])
  })

  it('has its JSON Schemas as the model gives them; npm run data writes them', () => {
    for (const [file, text] of schemaFiles()) {
      expect(readFileSync(join('data/schema', file), 'utf8'), file).toBe(text)
    }
  })
})

it('data/README.md explains every field there is', () => {
  const guide = readFileSync('data/README.md', 'utf8')
  const schemas = [
    datasetSchema,
    relationKindSchema,
    actorSchema,
    relationSchema,
    evidenceSchema,
    sourceSchema,
    storySchema,
  ]
  const fields = schemas.flatMap((schema) => Object.keys(schema.shape))
  const listed = new Set(['actors', 'relations', 'sources', 'stories', 'positions'])
  for (const field of fields.filter((name) => !listed.has(name))) {
    expect(guide, field).toMatch(new RegExp(`^\\|(?: \\S+,)? (?:\\*\\*)?${field}\\b`, 'm'))
  }
})

function write(file: string, content: unknown) {
  writeFileSync(join(folder, file), JSON.stringify(content))
}

function run(options: Partial<Parameters<typeof runData>[0]> = {}) {
  const lines: string[] = []
  const errors = runData({ root, check: false, say: (line) => lines.push(line), ...options })
  return { errors, lines }
}

function contents() {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .toSorted()
    .map((path) => [path, readFileSync(join(root, path), 'utf8')])
}

function catalogueOf(files: ReadonlyMap<string, string | Uint8Array>) {
  return readCatalogue(JSON.parse(String(files.get('datasets/index.json'))))
}
