import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

import { servedHeaders } from './content-policy.ts'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
/** These are compressed as they are. */
const packed = new Set(['.png', '.woff2'])
const encodings = ['br', 'gzip'] as const
type Encoding = (typeof encodings)[number] | 'identity'

/**
 * Makes `vite preview`, and with it `npm start`, a host as a good one would be: files come compressed, with validators, and are kept
 * for good where their name bears a hash of their content. What it does not know is left to Vite.
 */
export function host(): Plugin {
  return {
    name: 'entente-host',
    configurePreviewServer({ middlewares, config }) {
      const held = new Map<string, Promise<Held>>()
      const root = resolve(config.root, config.build.outDir)
      middlewares.use((request, response, next) => {
        void serve(request, response, root, held, next)
      })
    },
  }
}

interface Held {
  readonly changed: number
  readonly etag: string
  readonly body: Buffer
  /** Made when it is first asked for. */
  readonly compressed: Map<Encoding, Promise<Buffer>>
}

async function serve(...[request, response, root, held, next]: [...Parameters<typeof answer>, Next]) {
  try {
    if (!(await answer(request, response, root, held))) next()
  } catch (error) {
    next(error)
  }
}

type Next = (error?: unknown) => void

/** Whether the request was for a file of the build, and is answered. */
async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  held: Map<string, Promise<Held>>,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const file = fileOf(request.url ?? '/', root)
  const type = file && types[extname(file)]
  if (!file || !type) return false
  const found = await hold(file, held)
  if (!found) return false

  const encoding = packed.has(extname(file)) ? 'identity' : wanted(request.headers['accept-encoding'])
  const etag = `"${found.etag}-${encoding}"`
  const lasting = /[-.][\w-]{8}\.\w+$/.test(file) && /[\\/](?:assets|datasets)[\\/]/.test(file)
  for (const [name, value] of Object.entries({
    ...servedHeaders,
    'Content-Type': type,
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: etag,
    Vary: 'Accept-Encoding',
  })) {
    response.setHeader(name, value)
  }
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304).end()
    return true
  }
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
  const body = await encoded(found, encoding)
  response.writeHead(200, { 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
  return true
}

/** The file below `root` that an address names; undefined where it leads elsewhere. */
function fileOf(url: string, root: string): string | undefined {
  const { pathname } = new URL(url, 'http://localhost')
  let path
  try {
    path = decodeURIComponent(pathname)
  } catch {
    // An address that is not well written names no file.
    return undefined
  }
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
  return file.startsWith(root + sep) ? file : undefined
}

/** What was read of a file before, as long as it is still the same on disk. */
async function hold(file: string, held: Map<string, Promise<Held>>): Promise<Held | undefined> {
  const status = await stat(file).catch(() => undefined)
  if (!status?.isFile()) return undefined
  const before = await held.get(file)
  if (before?.changed === status.mtimeMs) return before
  const read = readFile(file).then((body) => ({
    changed: status.mtimeMs,
    etag: createHash('sha256').update(body).digest('base64url').slice(0, 16),
    body,
    compressed: new Map<Encoding, Promise<Buffer>>(),
  }))
  held.set(file, read)
  return read
}

/** The best of our encodings that a request takes; one with `q=0` is one it does not. */
function wanted(accepted: string | string[] | undefined): Encoding {
  const offers = String(accepted ?? '')
    .split(',')
    .map((offer) => offer.trim().toLowerCase())
    .filter((offer) => !/;\s*q=0(?:\.0*)?$/.test(offer))
    .map((offer) => offer.split(';')[0])
  return encodings.find((encoding) => offers.includes(encoding)) ?? 'identity'
}

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

function encoded({ body, compressed }: Held, encoding: Encoding): Promise<Buffer> {
  const before = compressed.get(encoding)
  if (before) return before
  const made =
    encoding === 'br'
      ? // As hosts do that compress what they send; the best quality takes seconds.
        brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : encoding === 'gzip'
        ? deflate(body)
        : Promise.resolve(body)
  compressed.set(encoding, made)
  return made
}
