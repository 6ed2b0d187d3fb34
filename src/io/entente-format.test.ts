import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { exampleDataset } from '../model/example-dataset.ts'
import { actorKinds } from '../model/vocabulary.ts'
import { readEntente, writeEntente } from './entente-format.ts'
import type { Dataset } from '../model/dataset.ts'

describe('a dataset as a file', () => {
  it('is read from bytes and from text', () => {
    const text = JSON.stringify(exampleDataset)
    expect(readEntente(text)).toEqual({ dataset: exampleDataset, issues: [] })
    expect(readEntente(new TextEncoder().encode(`\uFEFF${text}`))).toEqual({
      dataset: exampleDataset,
      issues: [],
    })
  })

  it('that is no JSON comes back as one issue', () => {
    expect(readEntente('{"format":')).toEqual({
      dataset: undefined,
      issues: [
        {
          severity: 'error',
          message: 'This is not JSON: line 1, column 11 has the end of the file where a value was expected.',
        },
      ],
    })
  })

  it('is the same text for the same dataset, whatever order its fields are in', () => {
    const read = readEntente(JSON.stringify(exampleDataset)).dataset
    const reversed = readEntente(JSON.stringify(backward(exampleDataset))).dataset
    if (!read || !reversed) throw new Error('The example must be readable.')
    expect(writeEntente(backward(read) as Dataset)).toBe(writeEntente(read))
    expect(writeEntente(reversed)).toBe(writeEntente(read))
    expect(writeEntente(read)).toMatch(/^\{"format":"entente\/1","id":"peace","title":/)
  })

  it('may be indented for people', () => {
    expect(writeEntente(exampleDataset as unknown as Dataset, 2)).toContain('\n  "id": "peace",\n')
  })

  it('that is written and read again is the same dataset', () => {
    fc.assert(
      fc.property(anyDataset, (dataset) => {
        const text = writeEntente(dataset)
        const { dataset: again, issues } = readEntente(text)
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
        expect(again).toEqual(dataset)
        expect(again && writeEntente(again)).toBe(text)
      }),
    )
  })
})

/** The same value with the fields of every object in reverse. */
function backward(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(backward)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inside]) => [key, backward(inside)]),
  )
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const id = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,3}){0,2}$/)
const when = fc.constantFrom('2024', '2024-10-02', '1992~', '1993/..', '2001-05/2003', '1999/')
const present = { noNullPrototype: true, requiredKeys: [] }

const anyDataset: fc.Arbitrary<Dataset> = fc
  .record({
    actors: fc.uniqueArray(id, { minLength: 1, maxLength: 6 }),
    sources: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
    relations: fc.uniqueArray(id, { maxLength: 6 }),
  })
  .chain(({ actors, sources, relations }) => {
    const actor = fc.constantFrom(...actors)
    const source = fc.constantFrom(...sources)
    const evidence = fc
      .tuple(
        fc.record(
          { status: fc.constantFrom('asserted', 'reported'), by: actor, source },
          { noNullPrototype: true },
        ),
        fc.record({ locator: text, note: text, said: fc.constant('2024-10') }, present),
        fc.option(fc.record({ confidence: fc.constant('low'), why: text }, { noNullPrototype: true })),
      )
      .map(([must, may, trust]) => ({ ...must, ...may, ...trust }))
    const place = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }))
    return fc.record(
      {
        format: fc.constant('entente/1'),
        id,
        title: text,
        description: text,
        license: text,
        asOf: fc.constant('2024-10-07'),
        actors: fc.tuple(
          ...actors.map((own) =>
            fc
              .tuple(
                fc.record(
                  { id: fc.constant(own), kind: fc.constantFrom(...actorKinds), name: text },
                  { noNullPrototype: true },
                ),
                fc.record({ names: fc.record({ az: text, ru: text }, present), short: text, place }, present),
              )
              .map(([must, may]) => ({ ...must, ...may })),
          ),
        ),
        relations: fc.tuple(
          ...relations.map((own) =>
            fc
              .tuple(
                fc.record(
                  {
                    id: fc.constant(own),
                    from: actor,
                    to: actor,
                    kind: fc.constantFrom('war', 'visit'),
                    title: text,
                    evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
                  },
                  { noNullPrototype: true },
                ),
                fc.record({ when: fc.oneof(when, fc.array(when, { minLength: 1, maxLength: 3 })) }, present),
              )
              .map(([must, may]) => ({ ...must, ...may })),
          ),
        ),
        sources: fc.tuple(
          ...sources.map((own) =>
            fc.record(
              {
                id: fc.constant(own),
                type: text,
                'z-field': fc.dictionary(id, text, { noNullPrototype: true }),
              },
              { noNullPrototype: true },
            ),
          ),
        ),
      },
      { noNullPrototype: true },
    ) as fc.Arbitrary<unknown> as fc.Arbitrary<Dataset>
  })
