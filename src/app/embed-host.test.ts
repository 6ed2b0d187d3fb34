import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { decodeView } from '../view/address.ts'
import { createViewStore } from '../view/store.ts'
import { speakWithHost } from './embed-host.ts'
import { parseHostMessage, queryOf } from './embed-protocol.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const site = 'https://news.example'

describe('a message', () => {
  test('that says nothing to Entente is not answered', () => {
    for (const data of [undefined, null, 7, 'set-view', {}, [], { type: 'set-view', address: 'v=1' }]) {
      expect(parseHostMessage(data)).toBeUndefined()
    }
  })

  test('in another version, of another type or without an address is an error', () => {
    expect(parseHostMessage({ entente: 2, type: 'get-view' })).toMatchObject({ type: 'error' })
    expect(parseHostMessage({ entente: '1', type: 'get-view' })).toMatchObject({ type: 'error' })
    expect(parseHostMessage({ entente: 1, type: 'drop-view' })).toMatchObject({ type: 'error' })
    expect(parseHostMessage({ entente: 1, type: 'set-view', address: 7 })).toMatchObject({ type: 'error' })
  })

  test('may carry a query or a whole address', () => {
    for (const address of [
      'v=1&fan=1',
      '?v=1&fan=1',
      './?v=1&fan=1#x',
      'https://entente.example/a?v=1&fan=1#?',
    ]) {
      expect(queryOf(address)).toBe('v=1&fan=1')
    }
  })
})

describe('a frame', () => {
  test('says only that it is ready before the page around it has spoken', () => {
    const { views, said } = open()
    views.set({ fan: true }, 'push')
    vi.advanceTimersByTime(1_000)
    expect(said).toEqual([[{ entente: 1, type: 'ready' }, '*']])
  })

  test('shows what it is told, stays a frame with its controls, and says what it could not understand', () => {
    const { views, hear, said } = open('v=1&embed=1&ui=full')
    hear({ entente: 1, type: 'set-view', address: './?v=1&when=2020&sel=russia&depth=9' })
    expect(views.getState()).toMatchObject({ how: 'replace', view: { embed: true, ui: 'full' } })
    const address = 'v=1&when=2020&sel=russia&embed=1&ui=full'
    expect(said.slice(1)).toEqual([
      [{ entente: 1, type: 'view', address, issues: [expect.stringContaining('“depth”')] }, site],
      [{ entente: 1, type: 'selection', selection: { type: 'actor', id: 'russia' } }, site],
    ])
  })

  test('tells of many changes at once, and always of the last', () => {
    const { views, hear, said } = open()
    hear({ entente: 1, type: 'get-view' })
    said.length = 0
    for (let x = 0; x < 50; x += 1) views.set({ camera: { x, y: 0, zoom: 1 } }, 'replace')
    vi.advanceTimersByTime(100)
    expect(said).toEqual([
      [{ entente: 1, type: 'view', address: 'v=1&cam=49,0,1&embed=1', issues: [] }, site],
    ])
    views.set({ selection: { type: 'actor', id: 'russia' } }, 'push')
    views.set({ selection: undefined }, 'push')
    views.set({ selection: { type: 'relation', id: 'x' } }, 'push')
    vi.advanceTimersByTime(100)
    expect(said.at(-1)).toEqual([
      { entente: 1, type: 'selection', selection: { type: 'relation', id: 'x' } },
      site,
    ])
  })

  test('answers an unknown version with an error', () => {
    const { hear, said } = open()
    hear({ entente: 9, type: 'get-view' })
    expect(said.at(-1)).toMatchObject([{ entente: 1, type: 'error' }, site])
  })

  test('listens to the page around it alone, and goes on with the origin that spoke first', () => {
    const { views, hear, said } = open()
    const act = { entente: 1, type: 'set-view', address: 'v=1&fan=1' }
    hear(act, site, { another: 'window' })
    hear(act, 'null', { another: 'window' })
    expect(views.getState().view.fan).toBe(false)
    hear({ entente: 1, type: 'get-view' })
    hear(act, 'https://evil.example')
    hear(act, 'null')
    expect(views.getState().view.fan).toBe(false)
    expect(said.map(([, to]) => to)).toEqual(['*', site])
  })

  test('answers a page without an origin, which its window alone tells from others', () => {
    const { views, hear, said } = open()
    hear({ entente: 1, type: 'set-view', address: 'v=1&fan=1' }, 'null')
    expect(said.at(-1)).toEqual([{ entente: 1, type: 'view', address: 'v=1&fan=1&embed=1', issues: [] }, '*'])
    hear({ entente: 1, type: 'set-view', address: 'v=1&lone=1' }, site)
    expect(views.getState().view.lone).toBe(false)
  })

  test('hears and says nothing more once stopped', () => {
    const { views, hear, said, stop } = open()
    hear({ entente: 1, type: 'get-view' })
    const before = said.length
    stop()
    hear({ entente: 1, type: 'set-view', address: 'v=1&fan=1' })
    views.set({ lone: true }, 'push')
    vi.advanceTimersByTime(1_000)
    expect(views.getState().view.fan).toBe(false)
    expect(said).toHaveLength(before)
  })
})

function open(query = 'v=1&embed=1') {
  const said: [unknown, string][] = []
  const listeners = new Set<(event: MessageEvent) => void>()
  const host = { postMessage: (message: unknown, to: string) => said.push([message, to]) }
  const views = createViewStore(decodeView(query).view)
  const stop = speakWithHost(views, {
    parent: host as unknown as globalThis.Window,
    setTimeout: ((run: () => void, time: number) => setTimeout(run, time)) as typeof window.setTimeout,
    clearTimeout: (timer) => clearTimeout(timer),
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  })
  const hear = (data: unknown, origin = site, source: unknown = host) =>
    listeners.forEach((listener) => listener({ data, origin, source } as MessageEvent))
  return { views, said, hear, stop }
}
