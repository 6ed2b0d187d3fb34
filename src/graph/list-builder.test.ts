import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ListBuilder } from './list-builder.ts'

test('takes single entries and stretches in their order, however many', () => {
  const part = fc.oneof(
    fc.integer(),
    fc.record({ list: fc.array(fc.integer(), { maxLength: 40 }), from: fc.nat(20), end: fc.nat(40) }),
  )
  fc.assert(
    fc.property(fc.array(part), fc.constantFrom(1, 300), (parts, times) => {
      const builder = new ListBuilder<number>()
      const wanted: number[] = []
      for (let time = 0; time < times; time++)
        for (const one of parts) {
          if (typeof one === 'number') {
            builder.push(one)
            wanted.push(one)
            continue
          }
          const end = Math.max(one.from, one.end)
          builder.pushStretch(one.list, one.from, end)
          wanted.push(...one.list.slice(one.from, end))
        }
      expect(builder.all()).toEqual(wanted)
    }),
    { numRuns: 40 },
  )
})
