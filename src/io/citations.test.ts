import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { Source } from '../model/dataset.ts'
import { cite, viewAsItem } from './citations.ts'

const article: Source = {
  id: 'turan-2024',
  type: 'article-newspaper',
  title: 'Naryshkin in Baku',
  author: [{ given: 'Uzeyir', family: 'Hajibeyli' }, { literal: 'The desk' }],
  'container-title': 'Turan',
  issued: { 'date-parts': [[2024, 10, 4]] },
  URL: 'https://example.org/a_b?c=1&d=2',
}

const view = viewAsItem({
  title: 'South Caucasus',
  part: 'October 2024',
  version: { hash: '5d854cad', date: '2026-11-23' },
  license: 'CC-BY-4.0',
  address: 'https://example.org/?v=1&d=south-caucasus@5d854cad&when=2024-10',
  accessed: '2027-01-05',
})

describe('a newspaper article', () => {
  it('in APA', () => {
    expect(cite([article], 'apa')).toBe(
      'Hajibeyli, U., & The desk. (2024, October 4). Naryshkin in Baku. Turan. https://example.org/a_b?c=1&d=2',
    )
  })

  it('in Chicago', () => {
    expect(cite([article], 'chicago')).toBe(
      'Hajibeyli, Uzeyir, and The desk. “Naryshkin in Baku.” Turan, October 4, 2024. https://example.org/a_b?c=1&d=2.',
    )
  })

  it('in BibTeX', () => {
    expect(cite([article], 'bibtex')).toBe(`@article{turan-2024,
  author = {Hajibeyli, Uzeyir and {The desk}},
  title = {{Naryshkin in Baku}},
  journal = {Turan},
  year = {2024},
  month = {10},
  day = {4},
  url = {https://example.org/a_b?c=1&d=2},
}
`)
  })

  it('in RIS', () => {
    expect(cite([article], 'ris')).toBe(`TY  - NEWS
ID  - turan-2024
AU  - Hajibeyli, Uzeyir
AU  - The desk
TI  - Naryshkin in Baku
T2  - Turan
PY  - 2024
DA  - 2024/10/04/
UR  - https://example.org/a_b?c=1&d=2
ER  - 
`)
  })

  it('in CSL-JSON as it is', () => {
    expect(JSON.parse(cite([article], 'csl'))).toEqual([article])
  })
})

describe('a view', () => {
  it('names dataset, window, version, address and day of access in APA and Chicago', () => {
    expect(cite([view], 'apa')).toBe(
      'South Caucasus: October 2024 (Version 5d854cad) [Data set]. (2026, November 23). Entente. Retrieved January 5, 2027, from https://example.org/?v=1&d=south-caucasus@5d854cad&when=2024-10',
    )
    expect(cite([view], 'chicago')).toBe(
      '“South Caucasus: October 2024.” Version 5d854cad. Entente, November 23, 2026. Accessed January 5, 2027. https://example.org/?v=1&d=south-caucasus@5d854cad&when=2024-10.',
    )
  })

  it('and in the forms for machines', () => {
    const bibtex = cite([view], 'bibtex')
    for (const part of ['@misc{entente-5d854cad,', 'version = {5d854cad}', 'urldate = {2027-01-05}']) {
      expect(bibtex).toContain(part)
    }
    const ris = cite([view], 'ris')
    for (const part of ['TY  - DATA', 'ET  - 5d854cad', 'Y2  - 2027/01/05/']) expect(ris).toContain(part)
  })

  it('of a file of the visitor’s has no version and no day of publication', () => {
    const own = viewAsItem({
      title: 'Mine',
      part: 'all years',
      version: undefined,
      license: 'CC0-1.0',
      address: 'https://example.org/?v=1',
      accessed: '2027-01-05',
    })
    expect(cite([own], 'apa')).toMatch(/^Mine: all years \[Data set\]\. \(n\.d\.\)\. Entente\. Retrieved/)
  })
})

describe('what an item lacks is left out', () => {
  it('and the publication, else the id, stands for a title', () => {
    expect(cite([{ id: 'x', type: 'webpage', publisher: 'Asbarez' }], 'apa')).toBe('Asbarez. (n.d.).')
    expect(cite([{ id: 'x', type: 'webpage' }], 'chicago')).toBe('“x.”')
  })

  it('and an address that is not http or https', () => {
    expect(cite([{ ...article, URL: 'javascript:alert(1)' }], 'ris')).not.toContain('UR')
  })
})

it('the lines of a bibliography are sorted', () => {
  const titles = ['Zangezur', 'Ərik', 'Armenia'].map((title) => ({ id: 'x', type: 'book', title }))
  expect(
    cite(titles, 'apa')
      .split('\n\n')
      .map((text) => text[0]),
  ).toEqual(['A', 'Ə', 'Z'])
})

describe('texts that mean something to the form', () => {
  const hostile = { ...article, title: '100% {of} $5 & #1_a\\b ~^', note: 'one\nTY  - BOOK\r\nER  - ' }

  it('are escaped in BibTeX', () => {
    expect(cite([hostile], 'bibtex')).toContain(
      '{{100\\% \\{of\\} \\$5 \\& \\#1\\_a\\textbackslash{}b \\textasciitilde{}\\textasciicircum{}}}',
    )
  })

  it('cannot begin a field of RIS', () => {
    expect(cite([hostile], 'ris')).toContain('N1  - one TY - BOOK ER -\nER  - \n')
  })

  it('whatever they are, leave BibTeX in balance and RIS with one record', { timeout: 30_000 }, () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 })
    const part = fc.oneof(text, fc.constantFrom('}', '{', '\\', '%', '\nER  - \n', '\u2028AU  - x', '@book{'))
    fc.assert(
      fc.property(part, part, part, (title, publisher, family) => {
        const source = { ...article, title, publisher, author: [{ family }] }
        const bare = cite([source], 'bibtex').replaceAll(/\\[{}]/g, '')
        expect(bare.split('{').length).toBe(bare.split('}').length)
        expect(bare.match(/^@/gm)).toHaveLength(1)
        const lines = cite([source], 'ris').split(/[\n\r\u2028\u2029\u0085]/)
        expect(lines.pop()).toBe('')
        expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
        expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1)
      }),
    )
  })
})
