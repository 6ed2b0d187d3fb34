import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { addRecord } from './add-record.ts'
import { writeExampleFolder } from './example-folder.ts'
import { insertRecord } from './insert-record.ts'
import { readFolder } from './read-folder.ts'

let root: string
let folder: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'entente-add-'))
  folder = join(root, 'data', 'peace')
  writeExampleFolder(folder)
  for (const file of ['actors.json', 'relations.json']) {
    const list: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    writeFileSync(join(folder, file), `${JSON.stringify(list, undefined, 2)}\n`)
  }
})

afterEach(() => rmSync(root, { recursive: true }))

describe('a new actor', () => {
  const answers = {
    'What is new?': 'actor',
    id: 'euma',
    kind: 'mission',
    name: 'EU Mission in Armenia',
    names: 'hy: Առաքելություն; fr: Mission',
    short: 'EUMA',
    active: '2023-02-20/..',
    place: '45.3, 39.9',
    home: 'league',
    tags: 'observer; border',
    'Write it?': 'yes',
  }

  test('is asked for field by field and stands in the file at its place by id', async () => {
    const { written, said } = await add(answers)
    expect(written).toBe(true)
    expect(actors().map(({ id }) => id)).toEqual(['armenia', 'azerbaijan', 'euma', 'league', 'speaker'])
    expect(actors()[2]).toEqual({
      id: 'euma',
      kind: 'mission',
      name: 'EU Mission in Armenia',
      names: { hy: 'Առաքելություն', fr: 'Mission' },
      short: 'EUMA',
      active: '2023-02-20/..',
      place: [45.3, 39.9],
      home: 'league',
      tags: ['observer', 'border'],
    })
    expect(said.at(-1)).toBe('Wrote “euma” to actors.json. Now run npm run data, and commit.')
    expect(readFolder(folder, 'peace').issues).toMatchObject([{ severity: 'warning', record: 'euma' }])
  })

  test('leaves every other line of the file as it was', async () => {
    const before = read('actors.json').split('\n')
    await add(answers)
    const after = read('actors.json').split('\n')
    const start = after.indexOf('    "id": "euma",') - 1
    const end = after.indexOf('  },', start) + 1
    expect([...after.slice(0, start), ...after.slice(end)]).toEqual(before)
    expect(after.slice(start, end)).toContain('    "place": [45.3, 39.9],')
  })

  test('is asked again, in the words of the model, for what is wrong', async () => {
    const { written, said } = await add({
      ...answers,
      id: ['', 'EU Mission', 'armenia', 'euma'],
      kind: ['robot', 'mission'],
      active: ['soon', '2023-02-20/2022-01-01', '2023-02-20/..'],
      place: ['far east', '200, 40', '45.3, 39.9'],
      home: ['leauge', 'league'],
    })
    expect(written).toBe(true)
    expect(actors()[2]).toMatchObject({ id: 'euma', kind: 'mission', home: 'league' })
    for (const part of [
      'This field is missing; expected text.',
      'Found “EU Mission”; expected an id of small letters',
      'The id “armenia” is taken by actors[',
      'Found “robot”; expected “state”',
      'expected a number of at most 180',
      'There is no actor with the id “leauge”; did you mean “league”?',
    ]) {
      expect(said, part).toContainEqual(expect.stringContaining(part))
    }
    expect(said.filter((line) => line.includes('“soon”') || line.includes('2022-01-01'))).toHaveLength(2)
  })

  test('is not written when somebody thinks better of it, or the input ends', async () => {
    const before = read('actors.json')
    expect((await add({ ...answers, 'Write it?': 'no' })).written).toBe(false)
    const { written, said } = await add({ ...answers, name: [] })
    expect(written).toBe(false)
    expect(said.at(-1)).toBe('The input has ended. Nothing was written.')
    expect(read('actors.json')).toBe(before)
  })
})

describe('a new relation', () => {
  const answers = {
    'What is new?': 'rel',
    id: 'armenia-invites-speaker',
    from: 'armenia',
    to: 'speaker',
    kind: ['?', 'visit'],
    when: '2024-10-01; 2024-10-03',
    title: 'invites',
    status: ['asserted', 'reported'],
    by: ['', 'speaker', ''],
    source: ['a-book', 'book', 'book'],
    said: ['tomorrow', '2024-10-01', ''],
    confidence: ['', 'low'],
    why: ['', 'Hearsay.'],
    'One more?': ['perhaps', 'yes', 'no'],
    'Write it?': 'y',
  }

  test('is asked for with all its evidence', async () => {
    const { written, said } = await add(answers)
    expect(written).toBe(true)
    expect(relations().find(({ id }) => id === answers.id)).toEqual({
      id: 'armenia-invites-speaker',
      from: 'armenia',
      to: 'speaker',
      kind: 'visit',
      when: ['2024-10-01', '2024-10-03'],
      title: 'invites',
      evidence: [
        { status: 'asserted', by: 'speaker', source: 'book', said: '2024-10-01' },
        { status: 'reported', source: 'book', confidence: 'low', why: 'Hearsay.' },
      ],
    })
    expect(said).toContain('It reads: Armenia invites Speaker.')
    for (const part of [
      'does not say by whom',
      'There is no source with the id “a-book”; did you mean “book”?',
      '“tomorrow”',
      '“confidence” stands without “why”',
      'Expected yes or no.',
      'joint-venture',
    ]) {
      expect(said, part).toContainEqual(expect.stringContaining(part))
    }
  })

  test('needs more than denials', async () => {
    const { said } = await add({
      ...answers,
      status: ['denied', 'reported'],
      by: ['speaker', ''],
      'One more?': 'no',
    })
    expect(said).toContainEqual(expect.stringContaining('All the evidence is denials'))
    expect(relations().find(({ id }) => id === answers.id)?.evidence).toHaveLength(2)
  })

  test('comes with the warnings of the model before it is written', async () => {
    const twin = { id: 'another-venture', from: 'armenia', to: 'azerbaijan', kind: 'joint-venture' }
    const { said } = await add({
      ...answers,
      ...twin,
      when: '2024-10',
      status: 'reported',
      source: 'book',
      'One more?': 'no',
    })
    expect(said).toContainEqual(expect.stringMatching(/^warning: .*is it the same tie\?$/))
  })
})

test('nothing is asked of a dataset that has errors', async () => {
  writeFileSync(join(folder, 'sources.json'), '[')
  const { written, said } = await add({})
  expect(written).toBe(false)
  expect(said.at(-1)).toBe('data/peace has errors; mend them first.')
})

describe('a record is inserted', () => {
  test('first, last, and into an empty list', () => {
    expect(insertRecord('[\n  {\n    "id": "b"\n  }\n]\n', { id: 'a' })).toBe(
      '[\n  {\n    "id": "a"\n  },\n  {\n    "id": "b"\n  }\n]\n',
    )
    expect(insertRecord('[\n  {\n    "id": "b"\n  }\n]\n', { id: 'c' })).toBe(
      '[\n  {\n    "id": "b"\n  },\n  {\n    "id": "c"\n  }\n]\n',
    )
    expect(insertRecord('[]\n', { id: 'a' })).toBe('[\n  {\n    "id": "a"\n  }\n]\n')
  })

  test('whatever braces and quotation marks stand in the texts of others', () => {
    const others = [
      { id: 'a', name: '"}{\\' },
      { id: 'c', evidence: [{ note: '}' }] },
    ]
    const text = insertRecord(JSON.stringify(others), { id: 'b' })
    expect(JSON.parse(text)).toEqual([others[0], { id: 'b' }, others[1]])
  })
})

/** Plays somebody who answers each question by its first word, or by all of it; a list is used up one by one. */
async function add(answers: Readonly<Record<string, string | readonly string[]>>) {
  const left = new Map(
    Object.entries(answers).map(([key, value]) => [key, typeof value === 'string' ? value : [...value]]),
  )
  const said: string[] = []
  const written = await addRecord(root, {
    say: (line) => said.push(line),
    ask: async (question) => {
      const key = /^(?:\w+(?=:)|[^?]*\?)/.exec(question)?.[0] ?? question
      const answer = left.get(key)
      if (Array.isArray(answer)) return Promise.resolve(answer.shift())
      return Promise.resolve(answer ?? '')
    },
  })
  return { written, said }
}

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8')
}

function actors() {
  return JSON.parse(read('actors.json')) as readonly { readonly id: string }[]
}

function relations() {
  return JSON.parse(read('relations.json')) as readonly {
    readonly id: string
    readonly evidence: readonly unknown[]
  }[]
}
