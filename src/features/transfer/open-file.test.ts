import { describe, expect, it } from 'vitest'

import { changed, exampleDataset, type Change } from '../../model/example-dataset.ts'
import { openDatasetFile } from './open-file.ts'

describe('a file of the visitor’s', () => {
  it('that is a dataset opens, whatever it is called', async () => {
    expect(await openDatasetFile(fileOf(exampleDataset, 'peace (1).txt'))).toEqual({
      dataset: exampleDataset,
    })
  })

  it('with HTML and script in every text field opens, and the text stays the text it was', async () => {
    const hostile = withHostileTexts()
    expect(JSON.stringify(hostile).split('<script>').length).toBeGreaterThan(20)
    expect(await openDatasetFile(fileOf(hostile))).toEqual({ dataset: hostile })
  })

  it('with mere warnings opens', async () => {
    const answer = await openDatasetFile(fileOf(changed(['actors.4', lonely])))
    expect(answer).toHaveProperty('dataset.actors.4.id', 'nobody-knows')
  })
})

const lonely = { id: 'nobody-knows', kind: 'person', name: 'Nobody knows' }
const wide = 'x'.repeat(1_000_000)

describe('a record that is wrong is named with its field, in a sentence', () => {
  const cases: readonly (readonly [string, readonly Change[], string, string, RegExp])[] = [
    [
      'a javascript: address of an actor',
      [['actors.1.url', 'javascript:alert(document.domain)']],
      'armenia',
      'url',
      /javascript:alert.*expected a web address/,
    ],
    [
      'a javascript: address behind a control character',
      [['sources.0.URL', '\u0001javascript:alert(1)']],
      'book',
      'URL',
      /expected a web address/,
    ],
    [
      'a dangling actor',
      [['relations.0.to', 'legaue']],
      'armenia-league',
      'to',
      /no actor with the id “legaue”; did you mean “league”/,
    ],
    [
      'a dangling source',
      [['relations.0.evidence.0.source', 'x']],
      'armenia-league',
      'evidence[0].source',
      /no source with the id “x”/,
    ],
    ['an id that stands twice', [['actors.3.id', 'league']], 'league', 'id', /taken by actors\[2\]/],
    [
      'an end before its start',
      [['relations.1.when', '2024-10/2023']],
      'azerbaijan-armenia-venture',
      'when',
      /ends before it starts/,
    ],
    [
      'an id that is HTML',
      [['sources.0.id', '<img src=x onerror=alert(1)>']],
      '<img',
      'id',
      /expected an id/,
    ],
    ['a megabyte in an id', [['actors.3.id', `${wide}!`]], 'xxx', 'id', /expected an id/],
    ['a megabyte in a country', [['actors.0.country', wide]], 'azerbaijan', 'country', /two capital letters/],
    [
      'a megabyte in a reference',
      [['relations.0.to', wide]],
      'armenia-league',
      'to',
      /no actor with the id “xx/,
    ],
    ['a megabyte in a date', [['relations.1.when', wide]], 'azerbaijan-armenia-venture', 'when', /EDTF/],
  ]

  it.each(cases)('%s', async (_, changes, record, path, sentence) => {
    const { issues } = await problemOf(fileOf(changed(...changes)))
    const named = issues.find((issue) => issue.path === path && issue.record?.startsWith(record))
    expect(named?.message).toMatch(sentence)
  })

  it('and no message is longer than a person reads', async () => {
    for (const [, changes] of cases) {
      const { issues, message } = await problemOf(fileOf(changed(...changes)))
      for (const text of [message, ...issues.flatMap((issue) => [issue.message, issue.record ?? ''])]) {
        expect(text.length).toBeLessThan(600)
      }
    }
  })
})

describe('a file that is no dataset at all is refused in one sentence', () => {
  const cases: readonly (readonly [string, () => File, RegExp])[] = [
    ['an empty file', () => textFile(''), /empty/],
    [
      'JSON that breaks off',
      () => textFile(JSON.stringify(exampleDataset).slice(0, -40)),
      /line 1, column \d+/,
    ],
    ['a megabyte of junk text', () => textFile('%$#! '.repeat(200_000)), /not JSON: line 1, column 1/],
    [
      'a megabyte of junk bytes',
      () => bytesFile(Uint8Array.from({ length: 1e6 }, (_, at) => at % 256)),
      /UTF-8/,
    ],
    ['a web page', () => textFile('<!doctype html><script>alert(1)</script>'), /web page/],
    ['a list', () => fileOf([exampleDataset]), /one JSON object/],
    ['a number', () => textFile('7'), /one JSON object/],
    ['another format', () => fileOf({ nodes: [], edges: [] }), /which format it is in/],
    ['a later version', () => fileOf(changed(['format', 'entente/9'])), /entente\/9.*reads entente\/1/],
    ['a version that is no number', () => fileOf(changed(['format', 'entente/1; DROP'])), /reads entente\/1/],
    [
      'lists in lists without end',
      () => textFile(`{"actors":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
      /nested/,
    ],
    [
      'a key that reaches into objects',
      () => textFile(JSON.stringify(exampleDataset).replace('{', '{"__proto__":{"admin":true},')),
      /“__proto__”/,
    ],
    [
      'the same key inside a record',
      () => textFile(JSON.stringify(exampleDataset).replace('"id":"league"', '"__proto__":{},"id":"league"')),
      /“__proto__”/,
    ],
    ['a constructor', () => fileOf({ ...exampleDataset, constructor: { prototype: {} } }), /“constructor”/],
  ]

  it.each(cases)('%s', async (_, file, sentence) => {
    const { issues, title, message } = await problemOf(file())
    expect(issues).toHaveLength(1)
    expect(issues[0]?.message).toMatch(sentence)
    expect(`${title}.`).toMatch(/^[A-Z]/)
    expect(message).toContain('“test.json”')
    expect({}).not.toHaveProperty('admin')
  })

  it('one of more than 500 MB without being read', async () => {
    const file = textFile('')
    Object.defineProperty(file, 'size', { value: 501_000_000 })
    file.arrayBuffer = () => Promise.reject(new Error('It was read.'))
    expect((await problemOf(file)).message).toBe(
      '“test.json”: This file is 501 MB large; a dataset may have at most 500 MB.',
    )
  })

  it('one that cannot be read, as a folder cannot', async () => {
    const file = textFile('{}')
    file.arrayBuffer = () =>
      Promise.reject(new DOMException('A requested file could not be found.', 'NotFoundError'))
    expect((await problemOf(file)).message).toMatch(/^“test\.json” may be a folder/)
  })

  it('and a long name is cut', async () => {
    const { message } = await problemOf(new File(['7'], `${'n'.repeat(5000)}.json`))
    expect(message.length).toBeLessThan(300)
  })
})

async function problemOf(file: File) {
  const answer = await openDatasetFile(file)
  if (!answer || !('problem' in answer)) throw new Error('The file was opened.')
  return answer.problem
}

function textFile(text: string, name = 'test.json'): File {
  return new File([text], name)
}

function bytesFile(bytes: Uint8Array<ArrayBuffer>): File {
  return new File([bytes], 'test.json')
}

function fileOf(document: unknown, name?: string): File {
  return textFile(JSON.stringify(document), name)
}

const structural = new Set(['id', 'from', 'to', 'kind', 'quad', 'plover', 'status', 'by', 'source', 'home'])
const formed = new Set([
  'format',
  'asOf',
  'active',
  'when',
  'said',
  'country',
  'wikidata',
  'url',
  'URL',
  'verified',
])
const chosen = new Set(['confidence', 'view', 'aliases'])

/** The example with markup in every field that takes any text. */
function withHostileTexts(): unknown {
  const evil = (text: string) =>
    `<script>alert(1)</script><img src=x onerror="alert(1)">'"\`\${1}{{1}} ${text}`
  const walk = (value: unknown, key: string): unknown => {
    if (structural.has(key) || formed.has(key) || chosen.has(key)) return value
    if (typeof value === 'string') return evil(value)
    if (Array.isArray(value)) return value.map((item: unknown) => walk(item, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, walk(inside, name)]))
  }
  return walk(exampleDataset, '')
}
