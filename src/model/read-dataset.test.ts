import { describe, expect, it } from 'vitest'

import { changed, exampleDataset as dataset, type Change } from './example-dataset.ts'
import type { Issue } from './issue.ts'
import { readDataset } from './read-dataset.ts'

function issuesOf(...changes: readonly Change[]): Issue[] {
  return readDataset(changed(...changes)).issues
}

describe('a valid dataset', () => {
  it('is read without an issue and unchanged', () => {
    expect(readDataset(dataset)).toEqual({ dataset, issues: [] })
  })

  it('needs neither records nor optional fields', () => {
    const { format, id, title, description, license, asOf } = dataset
    const bare = { format, id, title, description, license, asOf, actors: [], relations: [], sources: [] }
    expect(readDataset(bare)).toEqual({ dataset: bare, issues: [] })
  })

  it('keeps text that looks like HTML or script as it is', () => {
    const text = '<img src=x onerror=alert(1)><script>alert(1)</script>'
    const { dataset: read, issues } = readDataset(
      changed(['actors.0.name', text], ['relations.0.title', text]),
    )
    expect(issues).toEqual([])
    expect(read?.actors[0]?.name).toBe(text)
  })

  it('keeps fields of CSL that Entente does not use', () => {
    const { dataset: read } = readDataset(changed(['sources.0.ISBN', '978']))
    expect(read?.sources[0]).toMatchObject({ ISBN: '978' })
  })
})

describe('issues', () => {
  it('names all problems of all records in one pass, errors before warnings', () => {
    const issues = issuesOf(
      ['title', undefined],
      ['actors.0.kind', 'country'],
      ['actors.0.home', 'nowhere'],
      ['relations.0.from', 'nobody'],
      ['relations.0.evidence.0.status', 'asserted'],
      ['relations.1.when', '2024/2023'],
      ['sources.1', { id: 'unread', type: 'book' }],
    )
    expect(issues.map(({ severity, record, path }) => [severity, record, path])).toEqual([
      ['error', undefined, 'title'],
      ['error', 'azerbaijan', 'kind'],
      ['error', 'azerbaijan', 'home'],
      ['error', 'armenia-league', 'from'],
      ['error', 'armenia-league', 'evidence[0].by'],
      ['error', 'azerbaijan-armenia-venture', 'when'],
      ['warning', 'unread', undefined],
    ])
  })

  it('quotes no more than 60 characters of what it found', () => {
    const [issue] = issuesOf(['actors.0.country', '😀'.repeat(1000)])
    expect(issue?.message).toContain(`“${'😀'.repeat(59)}…”`)
  })

  it('names the file where the dataset was joined from several', () => {
    const fileOf = (field: string) => `${field === '' ? 'whole' : field}.json`
    expect(readDataset(changed(['relations.0.to', 'nowhere']), fileOf).issues[0]?.file).toBe('relations.json')
    expect(readDataset([], fileOf).issues[0]?.file).toBe('whole.json')
  })
})

describe('the format', () => {
  it.each([
    [
      'entente/7',
      'This file says it is in format “entente/7”; this version of Entente reads entente/1. Reload the page for a newer version of Entente, or ask whoever made the file for one in that format.',
    ],
    [
      'gexf',
      'This file says it is in format “gexf”; this version of Entente reads entente/1. Please ask whoever made the file for one in that format.',
    ],
    [
      1,
      'This file says it is in format 1; this version of Entente reads entente/1. Please ask whoever made the file for one in that format.',
    ],
    [undefined, 'This file does not say which format it is in; expected “format”: “entente/1”.'],
  ])('%s is the only problem named', (format, message) => {
    expect(readDataset(changed(['format', format], ['title', undefined]))).toEqual({
      dataset: undefined,
      issues: [{ severity: 'error', file: undefined, record: undefined, path: 'format', message }],
    })
  })

  it.each([[null], ['text'], [7], [[]], [undefined]])('%j is not a dataset', (input) => {
    const { dataset: read, issues } = readDataset(input)
    expect(read).toBeUndefined()
    expect(issues).toHaveLength(1)
    expect(issues[0]?.message).toMatch(/^A dataset is one JSON object with the field “format”; found /)
  })
})

describe('hostile input', () => {
  it.each(['__proto__', 'constructor', 'prototype'])('%s is no key, wherever it stands', (key) => {
    const text = JSON.stringify(dataset)
    const inside = JSON.parse(
      text.replace('"type":"book"', `"type":"book","${key}":{"polluted":true}`),
    ) as unknown
    const atTop = JSON.parse(text.replace('"format"', `"${key}":{"polluted":true},"format"`)) as unknown
    for (const [input, path] of [
      [inside, key],
      [atTop, key],
    ] as const) {
      const { dataset: read, issues } = readDataset(input)
      expect(read).toBeUndefined()
      expect(issues).toMatchObject([
        { severity: 'error', path, message: `A field may not be called “${key}”.` },
      ])
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('is not followed into depths no dataset needs', () => {
    const deep = JSON.parse(
      '{"format":"entente/1","actors":' + '['.repeat(100_000) + ']'.repeat(100_000) + '}',
    ) as unknown
    const { dataset: read, issues } = readDataset(deep)
    expect(read).toBeUndefined()
    expect(issues).toHaveLength(1)
    expect(issues[0]?.message).toBe('This is nested more than 32 levels deep.')
  })

  it('with 10,000 errors lists 200 and counts the rest', () => {
    const relation = { ...dataset.relations[0], from: 'nobody' }
    const relations = Array.from({ length: 10_000 }, (_, index) => ({ ...relation, id: `r-${index}` }))
    const { issues } = readDataset({ ...dataset, relations })
    expect(issues).toHaveLength(201)
    expect(issues.at(-1)).toMatchObject({
      severity: 'error',
      message: expect.stringMatching(/^And [\d]+ more\.$/),
    })
  })

  it('cannot hide an error behind warnings', () => {
    const sources = Array.from({ length: 300 }, (_, index) => ({ id: `s-${index}`, type: 'book' }))
    const { dataset: read, issues } = readDataset({
      ...dataset,
      sources: [...dataset.sources, ...sources, { id: 's-0', type: 'x' }],
    })
    expect(read).toBeUndefined()
    expect(issues[0]).toMatchObject({ severity: 'error', record: 's-0', path: 'id' })
  })

  it('may have actors named like parts of JavaScript', () => {
    const input = changed(['actors.3.id', 'tostring'], ['actors.3.home', 'valueof'])
    expect(readDataset(input).issues).toContainEqual(
      expect.objectContaining({ record: 'tostring', path: 'home' }),
    )
  })
})
