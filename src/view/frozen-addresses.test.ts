import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { decodeView, encodeView } from './address.ts'
import { defaultView, type View } from './view.ts'

/**
 * Addresses that stand in documents, stories, openings and tests, each with what it says beyond the default view. Somebody may have
 * kept any of them, so entries are added and never changed: where one fails, the codec is to be mended.
 */
const frozen = JSON.parse(readFileSync('src/view/frozen-addresses.json', 'utf8')) as Readonly<
  Record<string, object>
>

describe('an address that was ever written keeps its meaning', () => {
  test.each(Object.entries(frozen))('%s', (address, meaning) => {
    const { view, issues, foreign } = decodeView(address)
    expect(issues).toEqual([])
    expect(foreign).toBe('')
    expect(beyondDefault(view)).toEqual(meaning)
    expect(beyondDefault(decodeView(encodeView(view)).view)).toEqual(meaning)
  })
})

test('a window, three filters, a focus and a selection fit into 180 characters', () => {
  const typical: View = {
    ...defaultView,
    dataset: 'south-caucasus',
    version: '5d854cad',
    window: decodeView('when=2020-09-27/2024-10-03').view.window,
    quad: { mode: 'only', values: ['material-conflict', 'verbal-conflict'] },
    standing: { mode: 'only', values: ['reported'] },
    actor: { mode: 'except', values: ['document'] },
    around: ['azerbaijan'],
    selection: { type: 'relation', id: 'svr-fis-2024' },
  }
  const address = encodeView(typical)
  expect(decodeView(address).view).toEqual(typical)
  expect(address.length).toBeLessThan(180)
})

/** What a view says beyond the default, as JSON has it: an open side of a window is a word. */
function beyondDefault(view: View): unknown {
  const said = Object.entries(view).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaultView[key as keyof View]),
  )
  return JSON.parse(
    JSON.stringify(Object.fromEntries(said), (_, value: unknown) =>
      value === Infinity || value === -Infinity ? String(value) : value,
    ),
  )
}
