import { expect, test } from 'vitest'

import { buildHomes } from './homes.ts'

test('a home is kept when it exists', () => {
  const homes = buildHomes([{ id: 'russia' }, { id: 'svr', home: 'russia' }, { id: 'lost', home: 'nowhere' }])
  expect([...homes]).toEqual([['svr', 'russia']])
})

test('where homes run in a circle, the member that sorts first becomes the anchor', () => {
  const homes = buildHomes([
    { id: 'c', home: 'a' },
    { id: 'b', home: 'c' },
    { id: 'a', home: 'b' },
    { id: 'guest', home: 'c' },
    { id: 'self', home: 'self' },
  ])
  expect(homes).toEqual(
    new Map([
      ['c', 'a'],
      ['b', 'c'],
      ['guest', 'c'],
    ]),
  )
})
