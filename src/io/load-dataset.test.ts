import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import type { CatalogueVersion } from './catalogue.ts'
import { longestSilence } from './download.ts'
import { sha256Hex, shortHash } from './hash.ts'
import { fetchCatalogue, fetchDataset } from './load-dataset.ts'
import { LoadError } from './load-error.ts'
import { mostBytes } from './file-limits.ts'

const dataset = {
  format: 'entente/1',
  id: 'peace',
  title: 'Peace',
  description: 'Nobody yet.',
  license: 'CC-BY-4.0',
  asOf: '2024-10-07',
  actors: [],
  relations: [],
  sources: [],
}
const text = JSON.stringify(dataset)
const json = { headers: { 'content-type': 'application/json; charset=utf-8' } }

afterEach(() => vi.unstubAllGlobals())

describe('fetching a dataset', () => {
  it('takes bytes the catalogue vouches for as they are', async () => {
    // Not valid by the schema: that it comes through shows that it was not validated again.
    const vouched = JSON.stringify({ ...dataset, license: 7 })
    await expect(load(new Response(vouched, json), await versionOf(vouched))).resolves.toMatchObject({
      license: 7,
    })
  })

  it('asks for the version’s file beside the catalogue', async () => {
    const version = await versionOf(text)
    const addresses: string[] = []
    await fetchDataset(
      async (address) => {
        addresses.push(address)
        return new Response(text, json)
      },
      'https://example.org/entente',
      version,
    )
    expect(addresses).toEqual([`https://example.org/entente/datasets/${version.file}`])
  })

  it('validates bytes that are not the ones the catalogue names', async () => {
    const other = await versionOf('other bytes')
    await expect(load(new Response(text, json), other)).resolves.toEqual(dataset)
    const error = await failure(new Response(JSON.stringify({ ...dataset, license: 7 }), json), other)
    expect(error.title).toBe('The dataset cannot be read')
    expect(error.issues).toMatchObject([{ severity: 'error', path: 'license' }])
  })

  it('validates where only the first digits of the SHA-256 agree', async () => {
    const version = { ...(await versionOf('{}')), sha256: '0'.repeat(64) }
    expect((await failure(new Response('{}', json), version)).issues).toMatchObject([{ path: 'format' }])
  })

  it('validates where the page cannot hash', async () => {
    vi.stubGlobal('crypto', {})
    const broken = JSON.stringify({ ...dataset, license: 7 })
    expect((await failure(new Response(broken, json))).issues).toMatchObject([{ path: 'license' }])
  })

  it('refuses __proto__ also in bytes the catalogue vouches for', async () => {
    const hostile = text.replace('"actors":[]', '"actors":[{"__proto__":{"polluted":true}}]')
    const error = await failure(new Response(hostile, json), await versionOf(hostile))
    expect(error.issues).toMatchObject([{ path: 'actors[0].__proto__' }])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('says that the site has no such dataset', async () => {
    const error = await failure(new Response('<h1>Not found</h1>', { status: 404 }))
    expect(error).toMatchObject({
      title: 'Not found',
      message: `The site has no dataset at ./datasets/peace.00000000.json. The link may be mistyped, or the site may have moved.`,
      retry: true,
    })
  })

  it('says that the site is in trouble', async () => {
    expect((await failure(new Response('', { status: 503 }))).message).toContain('answered with status 503')
  })

  it('says that the reader may be offline', async () => {
    const error = await failureOf(fetchDataset(() => Promise.reject(new TypeError('x')), '.', plain))
    expect(error).toMatchObject({ title: 'No connection', retry: true })
    expect(error.message).toContain('could not be reached; you may be offline')
  })

  it('says so too when the connection breaks in the middle', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"format":')),
      pull: (controller) => controller.error(new TypeError('network')),
    })
    expect((await failure(new Response(body, json))).title).toBe('No connection')
  })

  it('passes an abort on as it is', async () => {
    const stop = new AbortController()
    const loading = fetchDataset(
      async () => {
        stop.abort()
        throw stop.signal.reason
      },
      '.',
      plain,
      { signal: stop.signal },
    )
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
  })

  it.each([
    ['text/html', 'The site sent a web page instead of the dataset'],
    ['image/png', 'The site sent a file of type image/png instead of the dataset'],
  ])('refuses the type %s', async (type, message) => {
    const error = await failure(new Response(text, { headers: { 'content-type': type } }))
    expect(error.message).toContain(message)
  })

  it.each([
    'application/json',
    'application/ld+json',
    'text/plain;charset=utf-8',
    'application/octet-stream',
  ])('accepts the type %s', async (type) => {
    const response = new Response(text, { headers: { 'content-type': type } })
    await expect(load(response, await versionOf(text))).resolves.toEqual(dataset)
  })

  it('tells a web page by its body, whatever its type', async () => {
    const error = await failure(new Response('<!doctype html><p>Sign in', json))
    expect(error.message).toContain('This is a web page, not a dataset')
  })

  it('names the place where the JSON is broken', async () => {
    const error = await failure(new Response('{"format": "entente/1",}', json))
    expect(error.message).toContain('line 1, column 24 has “}”')
    expect(error.issues).toHaveLength(1)
  })

  it('does not begin to read what says it is too large', async () => {
    const headers = { ...json.headers, 'content-length': '60000000' }
    const error = await failure(new Response('{}', { headers }))
    expect(error.message).toContain('This file is 60 MB large; a dataset may have at most 50 MB.')
  })

  it('stops reading what never says how large it is', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1_000_000
        controller.enqueue(new Uint8Array(1_000_000))
      },
    })
    const error = await failure(new Response(body, json))
    expect(error.title).toBe('Too large')
    expect(sent).toBeLessThan(mostBytes + 5_000_000)
  })
})

describe('a site that is slow', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is given up when it does not answer, and not asked again unasked', async () => {
    const failing = failureOf(fetchDataset(never, './', plain))
    await vi.advanceTimersByTimeAsync(longestSilence)
    const error = await failing
    expect(error).toMatchObject({ title: 'No answer', retry: false })
    expect(error.message).toContain(
      'Nothing of the dataset at ./datasets/peace.00000000.json came for 30 seconds',
    )
  })

  it('is waited for as long as something comes, which is told, and given up when nothing does', async () => {
    const parts = [text.slice(0, 10), text.slice(10, 20)]
    const told: number[] = []
    const failing = failureOf(
      fetchDataset(
        async (_address, { signal }) => new Response(trickle(parts, longestSilence - 1000, signal), json),
        './',
        plain,
        { onBytes: (bytes) => told.push(bytes) },
      ),
    )
    await vi.advanceTimersByTimeAsync(2 * longestSilence - 1000)
    expect(told).toEqual([10, 20])
    await vi.advanceTimersByTimeAsync(longestSilence)
    expect((await failing).title).toBe('No answer')
  })

  it('passes an abort on as it is, however long one has waited', async () => {
    const stop = new AbortController()
    const loading = fetchDataset(never, './', plain, { signal: stop.signal })
    const failing = loading.catch((reason: unknown) => reason)
    await vi.advanceTimersByTimeAsync(longestSilence - 1)
    stop.abort()
    await expect(failing).resolves.toMatchObject({ name: 'AbortError' })
  })
})

describe('fetching the catalogue', () => {
  it('reads what the site holds', async () => {
    const catalogue = { datasets: [{ id: 'peace', title: 'Peace', versions: [plain] }] }
    const response = new Response(JSON.stringify(catalogue), json)
    await expect(fetchCatalogue(async () => response, './')).resolves.toEqual(catalogue)
  })

  it('refuses what is not a catalogue', async () => {
    const error = await failureOf(fetchCatalogue(async () => new Response('{"datasets":[{}]}', json), './'))
    expect(error.title).toBe('Broken catalogue')
  })

  it('says where it is missing', async () => {
    const error = await failureOf(fetchCatalogue(async () => new Response('', { status: 404 }), './'))
    expect(error.message).toContain('The site has no catalogue of datasets at ./datasets/index.json')
  })
})

const plain: CatalogueVersion = {
  hash: '00000000',
  date: '2024-10-07',
  note: '',
  file: 'peace.00000000.json',
  actors: 0,
  relations: 0,
}

async function versionOf(content: string): Promise<CatalogueVersion> {
  const sha256 = await sha256Hex(new TextEncoder().encode(content))
  const hash = shortHash(sha256)
  return { ...plain, hash, sha256, file: `peace.${hash}.json` }
}

/** As `fetch` does where no answer comes. */
function never(_address: string, { signal }: { signal: AbortSignal | null }): Promise<Response> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)))
}

/** A body of which a part comes every so many milliseconds, and which then never ends. */
function trickle(parts: readonly string[], every: number, signal: AbortSignal | null) {
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      signal?.addEventListener('abort', () => controller.error(signal.reason))
      parts.forEach((part, at) =>
        setTimeout(() => controller.enqueue(new TextEncoder().encode(part)), every * (at + 1)),
      )
    },
  })
}

function load(response: Response, version: CatalogueVersion = plain) {
  return fetchDataset(async () => response, './', version)
}

function failure(response: Response, version?: CatalogueVersion): Promise<LoadError> {
  return failureOf(load(response, version))
}

async function failureOf(loading: Promise<unknown>): Promise<LoadError> {
  const error = await loading.catch((reason: unknown) => reason)
  if (!(error instanceof LoadError)) throw new Error('Expected a LoadError', { cause: error })
  return error
}
