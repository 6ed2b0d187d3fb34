import { describe, expect, it } from 'vitest'

import { findVersion, readCatalogue } from './catalogue.ts'

const version = (hash: string, newest = false) => ({
  hash,
  date: '2024-10-07',
  note: '',
  file: `peace.${hash}.json`,
  actors: 2,
  relations: 1,
  ...(newest ? { newest } : {}),
})
const catalogue = {
  datasets: [
    { id: 'peace', title: 'Peace', versions: [version('00000002'), version('00000001', true)] },
    { id: 'war', title: 'War', versions: [version('00000003')] },
  ],
}

describe('the catalogue', () => {
  it('is read as it is written', () => {
    expect(readCatalogue(catalogue)).toEqual(catalogue)
    expect(readCatalogue({ datasets: [] })).toEqual({ datasets: [] })
  })

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no datasets', {}],
    ['a dataset without versions', { datasets: [{ id: 'a', title: 'A', versions: [] }] }],
    ['a hash of capitals', withVersion({ hash: '3F2A9C1B' })],
    ['a short SHA-256', withVersion({ sha256: '3f2a9c1b' })],
    ['a file elsewhere', withVersion({ file: 'https://example.org/a.3f2a9c1b.json' })],
    ['a file above', withVersion({ file: '../a.3f2a9c1b.json' })],
    ['a count below nothing', withVersion({ actors: -1 })],
    ['a date that is no text', withVersion({ date: 2024 })],
    ['newest that is no yes or no', withVersion({ newest: 'yes' })],
  ])('is refused with %s', (_, input) => {
    expect(readCatalogue(input)).toBeUndefined()
  })

  it('finds the newest version of the first dataset where nothing is asked for', () => {
    expect(findVersion(catalogue)?.version.hash).toBe('00000001')
  })

  it('finds the version a link pins, and the first where none is marked as newest', () => {
    expect(findVersion(catalogue, 'peace', '00000002')?.version.hash).toBe('00000002')
    expect(findVersion(catalogue, 'war')?.version.hash).toBe('00000003')
  })

  it('finds nothing where the site holds no such dataset or version', () => {
    expect(findVersion(catalogue, 'trade')).toBeUndefined()
    expect(findVersion(catalogue, 'war', '00000001')).toBeUndefined()
    expect(findVersion({ datasets: [] })).toBeUndefined()
  })
})

function withVersion(change: object) {
  return { datasets: [{ id: 'a', title: 'A', versions: [{ ...version('3f2a9c1b'), ...change }] }] }
}
