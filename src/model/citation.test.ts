import { expect, test } from 'vitest'

import { citationOf, voiceOf } from './citation.ts'

const whole = {
  id: 'turan',
  type: 'article-newspaper',
  title: 'Naryshkin in Baku',
  author: [{ given: 'Uzeyir', family: 'Hajibeyli' }, { literal: 'The desk' }],
  'container-title': 'Turan',
  publisher: 'Turan Agency',
  issued: { 'date-parts': [[2024, 10, 7]] },
  URL: 'https://example.org/a',
  custom: { archived: 'https://archive.example.org/a', verified: '2025-03' },
}

test('a source with every part is cited by all of them', () => {
  expect(citationOf(whole)).toEqual({
    authors: 'Uzeyir Hajibeyli, The desk',
    title: 'Naryshkin in Baku',
    publication: 'Turan',
    issued: '7 October 2024',
    address: 'https://example.org/a',
    archived: 'https://archive.example.org/a',
    verified: 'March 2025',
  })
})

test('without a title the publication stands for it, once, and nothing is invented', () => {
  expect(citationOf({ id: 'x', type: 'webpage', publisher: 'Asbarez' })).toEqual({
    authors: undefined,
    title: 'Asbarez',
    publication: undefined,
    issued: undefined,
    address: undefined,
    archived: undefined,
    verified: undefined,
  })
  expect(citationOf({ id: 'x', type: 'webpage' }).title).toBe('x')
})

test('an address that is not http or https is left out', () => {
  const hostile = { ...whole, URL: 'javascript:alert(1)', custom: { archived: 'data:text/html,x' } }
  expect(citationOf(hostile)).toMatchObject({ address: undefined, archived: undefined })
})

test('more than three authors are the first and others', () => {
  const author = ['A', 'B', 'C', 'D'].map((literal) => ({ literal }))
  expect(citationOf({ ...whole, author }).authors).toBe('A and others')
})

test('a source speaks with the voice of the paper before that of its publisher', () => {
  expect(voiceOf(whole)).toBe('Turan')
  expect(voiceOf({ id: 'x', type: 'book', publisher: 'A press', title: 'A book' })).toBe('A press')
  expect(voiceOf({ id: 'x', type: 'book', title: 'A book' })).toBe('A book')
  expect(voiceOf({ id: 'x', type: 'book' })).toBe('x')
})
