import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { preview, type PreviewServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { servedHeaders } from './content-policy.ts'
import { host } from './host-plugin.ts'

const script = 'export const words = "who says so";\n'.repeat(200)
const folder = mkdtempSync(join(tmpdir(), 'entente-host-'))
let server: PreviewServer
let port: number

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/assets'), { recursive: true })
  mkdirSync(join(folder, 'dist/datasets'))
  writeFileSync(join(folder, 'secret.json'), '{}')
  writeFileSync(join(folder, 'dist/index.html'), '<!doctype html><title>Entente</title>')
  writeFileSync(join(folder, 'dist/assets/index-O9vGpkeJ.js'), script)
  writeFileSync(join(folder, 'dist/assets/inter-Dx4kXJAl.woff2'), Buffer.from([1, 2, 3]))
  writeFileSync(join(folder, 'dist/datasets/index.json'), '{}')
  writeFileSync(join(folder, 'dist/datasets/here.1735c66b.json'), '{"a":1}')
  server = await preview({
    configFile: false,
    root: folder,
    appType: 'mpa',
    plugins: [host()],
    preview: { port: 0 },
    logLevel: 'silent',
  })
  port = (server.httpServer.address() as AddressInfo).port
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test('a script comes in the best encoding that is asked for, and unpacks to itself', async () => {
  const path = '/assets/index-O9vGpkeJ.js'
  const brotli = await get(path, { 'accept-encoding': 'gzip, deflate, br' })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script)
  expect(brotli.body.length).toBeLessThan(script.length / 10)
  const gzip = await get(path, { 'accept-encoding': 'br;q=0, gzip' })
  expect(gzip.headers['content-encoding']).toBe('gzip')
  expect(gunzipSync(gzip.body).toString()).toBe(script)
  const plain = await get(path, {})
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body.toString()).toBe(script)
  expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3)
  expect(plain.headers.vary).toContain('Accept-Encoding')
})

test('fonts go out as they are, being compressed already', async () => {
  const font = await get('/assets/inter-Dx4kXJAl.woff2', { 'accept-encoding': 'br' })
  expect([font.headers['content-encoding'], font.headers['content-type']]).toEqual([undefined, 'font/woff2'])
})

test('what bears a hash in its name is kept for good, all else asked after again', async () => {
  const kept = 'public, max-age=31536000, immutable'
  const cacheOf = async (path: string) => (await get(path, {})).headers['cache-control']
  expect(await cacheOf('/assets/index-O9vGpkeJ.js')).toBe(kept)
  expect(await cacheOf('/datasets/here.1735c66b.json')).toBe(kept)
  expect(await cacheOf('/datasets/index.json')).toBe('no-cache')
  expect(await cacheOf('/')).toBe('no-cache')
})

test('who has a file already is told so, until it changes', async () => {
  const { headers } = await get('/datasets/index.json', {})
  const again = await get('/datasets/index.json', { 'if-none-match': headers.etag })
  expect([again.status, again.body.length]).toEqual([304, 0])
  writeFileSync(join(folder, 'dist/datasets/index.json'), '{"datasets":[]}')
  const changed = await get('/datasets/index.json', { 'if-none-match': headers.etag })
  expect([changed.status, changed.body.toString()]).toEqual([200, '{"datasets":[]}'])
})

test('every file comes with the content policy', async () => {
  const { headers } = await get('/', {})
  for (const [name, value] of Object.entries(servedHeaders)) expect(headers[name.toLowerCase()]).toBe(value)
})

test('what is not there, or not below the build, is a 404', async () => {
  for (const path of ['/gone.js', '/%2e%2e/secret.json', '/..%2fsecret.json', '/%', '/assets/']) {
    expect([path, (await get(path, {})).status]).toEqual([path, 404])
  }
})

test('a HEAD request is answered like a GET, without the file', async () => {
  const head = await get('/assets/index-O9vGpkeJ.js', {}, 'HEAD')
  expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
    200,
    String(script.length),
    0,
  ])
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Asks without the courtesies of `fetch`, which would tidy the path and unpack what comes. */
function get(path: string, headers: Record<string, string | undefined>, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = Object.entries(headers).filter(([, value]) => value !== undefined)
    const asking = request({ port, path, method, headers: Object.fromEntries(sent) }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asking.on('error', reject)
    asking.end()
  })
}
