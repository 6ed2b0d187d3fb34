import { describe, expect, it } from 'vitest'

import { migrate, type Migration } from './migrate.ts'

const steps: Migration[] = [
  ({ name, ...rest }) => ({ ...rest, title: name }),
  ({ title, ...rest }) => ({ ...rest, title: `${String(title)}!` }),
]

describe('migrating a document', () => {
  it.each([
    [{ format: 'entente/1', name: 'Peace' }],
    [{ format: 'entente/2', title: 'Peace' }],
    [{ format: 'entente/3', title: 'Peace!' }],
  ])('brings %j to the present format', (document) => {
    expect(migrate(document, steps)).toEqual({ document: { format: 'entente/3', title: 'Peace!' } })
  })

  it('says which formats it knows', () => {
    expect(migrate({ format: 'entente/4' }, steps)).toMatchObject({
      finding: { message: expect.stringContaining('this version of Entente reads entente/1 to entente/3.') },
    })
  })

  it.each(['entente/0', 'entente/01', 'entente/', 'entente/1 ', 'ENTENTE/1', 'entente/1e1'])(
    'does not know %j',
    (format) => {
      expect(migrate({ format })).toHaveProperty('finding')
    },
  )
})
