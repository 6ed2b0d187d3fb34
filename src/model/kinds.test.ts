import { expect, it } from 'vitest'

import { kindsOf } from './kinds.ts'
import { relationKinds } from './vocabulary.ts'

it('knows the built-in kinds in their order, and after them the dataset’s own', () => {
  const own = {
    id: 'joint-venture',
    label: 'Joint venture',
    quad: 'material-cooperation',
    directed: false,
  } as const
  const kinds = kindsOf({ relationKinds: [own] })
  expect([...kinds.keys()]).toEqual([...relationKinds.map((kind) => kind.id), 'joint-venture'])
  expect(kinds.get('joint-venture')).toEqual(own)
  expect(kindsOf({}).size).toBe(relationKinds.length)
})
