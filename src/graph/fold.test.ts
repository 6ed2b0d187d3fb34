import { describe, expect, test } from 'vitest'

import { foldedHomes, homesOf } from './fold.ts'
import { createIndex } from './graph-index.ts'
import { small } from './testing/small.ts'

const index = createIndex(
  small({
    actors: [
      'russia',
      { id: 'svr', home: 'russia' },
      { id: 'naryshkin', home: 'old-svr' },
      'azerbaijan',
      { id: 'dtx', home: 'azerbaijan' },
      { id: 'chicken', home: 'egg' },
      { id: 'egg', home: 'chicken' },
      { id: 'yolk', home: 'egg' },
    ],
    aliases: { 'old-svr': 'svr', persia: 'russia' },
  }),
)

describe('homesOf', () => {
  test('follows homes to the anchor, through former ids too', () => {
    expect([...homesOf(index)].slice(0, 5)).toEqual([0, 0, 0, 3, 3])
  })

  test('leaves actors whose homes run in a circle in their own place', () => {
    expect([...homesOf(index)].slice(5)).toEqual([5, 6, 7])
  })
})

describe('foldedHomes', () => {
  const homes = (folding: { fold: boolean; unfolded: readonly string[] }) =>
    index.actors.map((_, actor) => foldedHomes(index, folding)(actor))

  test('draws everyone in their own place when nothing is folded', () => {
    expect(homes({ fold: false, unfolded: [] })).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  test('draws satellites in their anchor, but for those of anchors left open', () => {
    expect(homes({ fold: true, unfolded: [] })).toEqual([0, 0, 0, 3, 3, 5, 6, 7])
    expect(homes({ fold: true, unfolded: ['azerbaijan', 'nobody'] })).toEqual([0, 0, 0, 3, 4, 5, 6, 7])
    expect(homes({ fold: true, unfolded: ['persia'] })).toEqual([0, 1, 2, 3, 3, 5, 6, 7])
  })
})
