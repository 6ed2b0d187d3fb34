import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { exampleDataset as example } from '../model/example-dataset.ts'
import { readDataset } from '../model/read-dataset.ts'
import { datasetFromFragment, datasetToFragment, mostCharacters } from './dataset-in-fragment.ts'
import { carriesDataset } from './dataset-mark.ts'
import { LoadError } from './load-error.ts'

const exampleDataset = known(readDataset(example).dataset)

describe('a dataset in a fragment', () => {
  it('comes back as it was, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), async (title) => {
        const dataset = { ...exampleDataset, title, description: `${title} & <script>` }
        const fragment = (await datasetToFragment(dataset)) ?? ''
        expect(carriesDataset(fragment)).toBe(true)
        expect(await datasetFromFragment(fragment)).toEqual(dataset)
      }),
      { numRuns: 50 },
    )
  })

  it('is letters, digits, hyphens and underscores, which survive chat and mail', async () => {
    expect(await datasetToFragment(exampleDataset)).toMatch(/^#data=[\w-]+$/)
  })

  it('that would be too long for a link is none', async () => {
    const description = Array.from({ length: 60_000 }, (_, at) => ((at * 7919) % 65_521).toString(36)).join(
      '',
    )
    expect(await datasetToFragment({ ...exampleDataset, description })).toBeUndefined()
  })
})

describe('a fragment that is no dataset is refused in a sentence', () => {
  const packed = (text: string | Buffer) => `#data=${deflateRawSync(text).toString('base64url')}`
  const cases: readonly (readonly [string, () => string | Promise<string>, RegExp])[] = [
    ['nothing', () => '#data=', /damaged/],
    ['other characters', () => '#data=<script>', /damaged/],
    ['bytes that are not deflated', () => '#data=_____w', /damaged/],
    ['one cut off', async () => ((await datasetToFragment(exampleDataset)) ?? '').slice(0, -40), /damaged/],
    ['one longer than a link may be', () => `#data=${'A'.repeat(mostCharacters + 1)}`, /damaged/],
    ['one that unpacks to more than it may', () => packed(Buffer.alloc(20_000_000, 32)), /more than 5 MB/],
    ['text that is not JSON', () => packed('hello'), /not a dataset/],
    ['another JSON', () => packed('{"nodes":[]}'), /not a dataset/],
  ]

  it.each(cases)('%s', async (_, make, sentence) => {
    const refusal = await datasetFromFragment(await make()).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(LoadError)
    expect(refusal).toHaveProperty('message', expect.stringMatching(sentence))
  })
})

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The example is a dataset.')
  return value
}
