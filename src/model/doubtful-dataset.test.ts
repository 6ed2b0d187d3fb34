import { describe, expect, it } from 'vitest'

import { changed, exampleDataset as dataset, type Change } from './example-dataset.ts'
import type { Issue } from './issue.ts'
import { readDataset } from './read-dataset.ts'

function issuesOf(...changes: readonly Change[]): Issue[] {
  return readDataset(changed(...changes)).issues
}

describe('what is doubtful is a warning and does not keep the dataset from being read', () => {
  const cases: readonly (readonly [string, readonly Change[], Partial<Issue>])[] = [
    [
      'an actor without relations',
      [['actors.4', { id: 'lone', kind: 'state', name: 'Lone', names: { fr: 'Seule' } }]],
      { record: 'lone', message: 'No relation touches this actor.' },
    ],
    [
      'an actor without a name in its own language',
      [['actors.0.names', undefined]],
      {
        record: 'azerbaijan',
        path: 'names',
        message: 'This actor has no name in another language; expected at least its own.',
      },
    ],
    [
      'a source nobody cites',
      [['sources.1', { id: 'unread', type: 'book' }]],
      { record: 'unread', message: 'No evidence cites this source.' },
    ],
    [
      'a relation of an actor to itself',
      [['relations.1.to', 'azerbaijan']],
      { path: 'to', message: 'The relation leads from “azerbaijan” to itself.' },
    ],
    [
      'evidence from after asOf',
      [['relations.1.evidence.0.said', '2024-10-08']],
      {
        path: 'evidence[0].said',
        message: 'This was said on “2024-10-08”, after the day the dataset holds up to (asOf).',
      },
    ],
    [
      'a relation before an actor was',
      [['relations.0.when', ['1992/1998']]],
      {
        path: 'when[0]',
        message: 'The relation is dated “1992/1998”, but “league” was active “1993/2024-02”.',
      },
    ],
    ['a relation after an actor was', [['relations.0.when', '1993/..']], { path: 'when' }],
    [
      'the same tie twice, the other way round',
      [
        [
          'relations.2',
          { ...dataset.relations[1], id: 'again', from: 'armenia', to: 'azerbaijan', when: '2024-10-03' },
        ],
      ],
      {
        record: 'again',
        message:
          'The relation “azerbaijan-armenia-venture” has the same kind and the same two actors at the same time; is it the same tie?',
      },
    ],
  ]
  it.each(cases)('%s', (_, changes, issue) => {
    const { dataset: read, issues } = readDataset(changed(...changes))
    expect(read).toBeDefined()
    expect(issues).toEqual([expect.objectContaining({ severity: 'warning', ...issue })])
  })

  const quiet: readonly (readonly [string, readonly Change[]])[] = [
    [
      'a loose collective without other names',
      [['actors.3', { ...dataset.actors[3], kind: 'group', names: undefined }]],
    ],
    ['evidence from the very day of asOf', [['relations.1.evidence.0.said', '2024-10-07']]],
    ['a tie that ends in the year its actor ends', [['relations.0.when', '1993/2024']]],
    [
      'the founding of an actor before it is active',
      [
        ['relations.0.kind', 'establishment'],
        ['relations.0.when', '1990'],
      ],
    ],
    [
      'the same tie at another time',
      [['relations.2', { ...dataset.relations[1], id: 'again', when: '2024-09' }]],
    ],
    [
      'a directed tie the other way round',
      [['relations.2', { ...dataset.relations[0], id: 'again', from: 'league', to: 'armenia' }]],
    ],
  ]
  it.each(quiet)('%s is not doubtful', (_, changes) => {
    expect(issuesOf(...changes)).toEqual([])
  })
})
