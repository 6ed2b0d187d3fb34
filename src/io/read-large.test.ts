import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { changed, exampleDataset, type Change } from '../model/example-dataset.ts'
import { readEntente } from './entente-format.ts'
import { unpacked } from './packed-relations.ts'
import { readLarge } from './read-large.ts'

const [first, second] = exampleDataset.relations

/** The example with so many relations more. */
function large(count: number): Record<string, unknown> {
  const more = Array.from({ length: count }, (_, at) => ({
    ...(at % 2 === 0 ? first : second),
    id: `more-${at}`,
  }))
  return { ...exampleDataset, relations: [...exampleDataset.relations, ...more] }
}

/** Each wrong in one place, at any depth and of any kind. */
const damages: readonly (readonly Change[])[] = [
  [['relations.1.to', 'nobody']],
  [['relations.0.kind', 'nothing']],
  [['relations.1.evidence.0.source', 'x']],
  [['relations.1.evidence.0.by', 'x']],
  [['relations.0.when', '2024-10/2023']],
  [['relations.0.when', 7]],
  [['relations.0.title', '']],
  [['relations.0.colour', 'red']],
  [['relations.0.evidence', []]],
  [['relations.0.evidence.0.status', 'denied']],
  [['relations.0', 'armenia']],
  [['relations.0.evidence.0.constructor', {}]],
  [['relations.1.id', 'armenia-league']],
  [['relations', { 0: first }]],
  [['relations', undefined]],
  [['actors.1.url', 'javascript:alert(1)']],
  [['actors.0.id', 'Azerbaijan!']],
  [['aliases.old-tie', 'nobody']],
  [['aliases.armenia-league', 'league']],
  [['sources', undefined]],
  [['format', 'entente/9']],
  [['asOf', 'soon']],
  [['__proto', {}]],
]

describe('reading part by part', () => {
  test('gives the dataset that reading at once gives, whatever the parts', async () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.nat(40), fc.nat(2))
    await fc.assert(
      fc.asyncProperty(sizes, async ([bytes, more, indent]) => {
        const text = JSON.stringify(large(more), undefined, indent)
        const { dataset } = readEntente(text)
        const answer = await readLarge(parts(text, bytes))
        expect(whole(answer)).toEqual(dataset)
      }),
      { numRuns: 60 },
    )
  })

  test('finds the relations where their name is written with escapes', async () => {
    const text = JSON.stringify(exampleDataset).replace('"relations"', String.raw`"rel\u0061tions"`)
    const answer = await readLarge(parts(text, 50))
    expect(whole(answer)).toEqual(readEntente(text).dataset)
    expect('packed' in answer && [...unpacked(answer.packed)]).toEqual(exampleDataset.relations)
  })

  test.each(damages.map((damage) => [JSON.stringify(damage), damage] as const))(
    'names the errors that reading at once names: %s',
    async (_, damage) => {
      const text = JSON.stringify(changed(...damage))
      const errors = readEntente(text).issues.filter(({ severity }) => severity === 'error')
      expect(errors).not.toEqual([])
      expect(await readLarge(parts(text, 37))).toEqual({ issues: errors })
    },
  )

  test('lets an alias lead to a relation', async () => {
    const text = JSON.stringify(changed(['aliases.old-tie', 'armenia-league']))
    expect(whole(await readLarge(parts(text, 50)))).toEqual(readEntente(text).dataset)
  })

  test('names two hundred relations that are wrong, and counts the others', async () => {
    const relations = Array.from({ length: 1000 }, (_, at) => ({ ...first, id: `wrong-${at}`, title: '' }))
    const answer = await readLarge(parts(JSON.stringify({ ...exampleDataset, relations }), 4000))
    const issues = 'issues' in answer ? answer.issues : []
    expect(issues).toHaveLength(201)
    expect(issues[7]).toMatchObject({ record: 'wrong-7', path: 'title' })
    expect(issues.at(-1)?.message).toBe('And 800 more relations with errors.')
  })

  test.each([
    [
      'a list that breaks off',
      (text: string) => text.slice(0, text.indexOf('"sources"')),
      /outside its relations it has the end of the file where/,
    ],
    [
      'a slip in a relation',
      (text: string) => text.replace('"kind":"membership"', '"kind""membership"'),
      /after relation 0 it has .* where a colon was expected/,
    ],
    [
      'a comma too many',
      (text: string) => text.replace(']}],"sources"', ']},],"sources"'),
      /where a value was expected/,
    ],
    [
      'two lists of relations',
      (text: string) => text.replace('"actors"', '"relations":[],"actors"'),
      /“relations” stands in this file more than once/,
    ],
    ['nothing', () => '', /end of the file/],
    [
      'bytes that are no text',
      (text: string) => Uint8Array.from(Buffer.from(text.replace('League', '\u00FF'), 'latin1')),
      /UTF-8/,
    ],
  ])('tells of %s in a sentence', async (_, damage, words) => {
    const damaged = damage(JSON.stringify(exampleDataset))
    const answer = await readLarge(parts(damaged, 61))
    expect('issues' in answer && answer.issues[0]?.message).toMatch(words)
  })

  test('passes on what reading the bytes throws', async () => {
    async function* gone(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"relations":[')
      await Promise.resolve()
      throw new DOMException('Gone.', 'NotReadableError')
    }
    await expect(readLarge(gone())).rejects.toThrow('Gone.')
  })
})

async function* parts(text: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  await Promise.resolve()
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The dataset with its relations read. */
function whole(answer: Awaited<ReturnType<typeof readLarge>>) {
  if ('issues' in answer) return answer
  return { ...answer.dataset, relations: [...answer.dataset.relations] }
}
