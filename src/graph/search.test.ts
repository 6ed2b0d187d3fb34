import { describe, expect, test } from 'vitest'

import type { Dataset } from '../model/dataset.ts'
import { createSearch } from './search.ts'

const dataset: Dataset = {
  format: 'entente/1',
  id: 'search',
  title: 'Search',
  description: 'Names in many scripts.',
  license: 'CC0-1.0',
  asOf: '2024-12-31',
  actors: [
    {
      id: 'aliyev',
      kind: 'person',
      name: 'Əliyev',
      names: { en: 'Ilham Aliyev', tr: 'İlham Əliyev', ka: 'ილჰამ ალიევი', ar: 'إلهام علييف' },
    },
    { id: 'eliyev', kind: 'person', name: 'Eliyev' },
    { id: 'artyom', kind: 'person', name: 'Артём Кузнецов' },
    {
      id: 'armenia',
      kind: 'state',
      name: 'Armenia',
      short: 'ARM',
      names: { hy: 'Հայաստան' },
      summary: 'A republic.',
    },
    { id: 'diyarbakir', kind: 'territory', name: 'Diyarbakır' },
    {
      id: 'euma',
      kind: 'mission',
      name: 'EU Mission in Armenia',
      summary: 'Civilian mission at the border.',
    },
  ],
  relations: [
    {
      id: 'monitors',
      from: 'euma',
      to: 'armenia',
      kind: 'monitoring',
      when: '2023-02-20/..',
      title: 'monitors the border for',
      evidence: [{ status: 'reported', source: 'article' }],
    },
  ],
  sources: [
    { id: 'article', type: 'article', title: 'Naryshkin in Baku', publisher: 'Jamestown Foundation' },
  ],
}

const search = createSearch(dataset)
const ids = (query: string) => search(query, 10).map((hit) => hit.id)

describe('search', () => {
  test('finds an Azerbaijani name typed in English, with a schwa, or with an e', () => {
    const bothNames = expect.arrayContaining(['aliyev', 'eliyev'])
    expect(ids('Aliyev')).toEqual(bothNames)
    expect(ids('əliyev')).toEqual(bothNames)
    expect(ids('Eliyev')).toEqual(bothNames)
  })

  test('folds the dotted and the dotless i, and ё', () => {
    expect(ids('ilham')).toEqual(['aliyev'])
    expect(ids('İLHAM')).toEqual(['aliyev'])
    expect(ids('diyarbakir')).toEqual(['diyarbakir'])
    expect(ids('DİYARBAKIR')).toEqual(['diyarbakir'])
    expect(ids('артем')).toEqual(['artyom'])
  })

  test('keeps scripts: Armenian, Georgian and Arabic names are found as they are written', () => {
    expect(ids('հայաստան')).toEqual(['armenia'])
    expect(ids('ალიევი')).toEqual(['aliyev'])
    expect(ids('الهام')).toEqual(['aliyev'])
  })

  test('finds by the beginning of a word, and through one slip in a longer one', () => {
    expect(ids('Nary')).toEqual(['article'])
    expect(ids('Naryshkim')).toEqual(['article'])
    expect(ids('ARN')).toEqual([])
  })

  test('needs every word', () => {
    expect(ids('monitors border armenia')).toEqual(['monitors'])
    expect(ids('monitors paris')).toEqual([])
  })

  test('puts an actor whose name it is before what mentions it', () => {
    expect(ids('armenia')[0]).toBe('armenia')
    expect(ids('armenia')).toEqual(expect.arrayContaining(['euma', 'monitors']))
  })

  test('says what each hit is', () => {
    expect(search('monitors', 1)).toEqual([
      {
        type: 'relation',
        id: 'monitors',
        label: 'EU Mission in Armenia monitors the border for Armenia',
        detail: 'Monitoring mission · 2023-02-20/..',
      },
    ])
    expect(search('jamestown', 5)).toEqual([
      { type: 'source', id: 'article', label: 'Naryshkin in Baku', detail: 'Jamestown Foundation' },
    ])
  })

  test('finds nothing for nothing, and no more than asked for', () => {
    expect(search('', 5)).toEqual([])
    expect(search(' … ', 5)).toEqual([])
    expect(search('a', 2)).toHaveLength(2)
  })
})
