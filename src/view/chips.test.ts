import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryView } from './arbitrary-view.ts'
import { activeChips, isFiltered, lift } from './chips.ts'
import { clearFilters } from './transitions.ts'
import { defaultView, type View } from './view.ts'

const filtered: View = {
  ...defaultView,
  window: { start: 0, end: 365 },
  mode: 'throughout',
  possible: false,
  undated: false,
  quad: { mode: 'only', values: ['verbal-conflict'] },
  by: ['aliyev', 'bortnikov'],
  around: ['euma'],
  depth: 2,
  text: 'letter',
}

test('there is a chip for each clause, speaker and centre', () => {
  expect(activeChips(filtered).map(({ remove: _remove, ...content }) => content)).toEqual([
    { part: 'time', window: { start: 0, end: 365 }, secondWindow: undefined, mode: 'throughout' },
    { part: 'possible' },
    { part: 'undated' },
    { part: 'quad', clause: { mode: 'only', values: ['verbal-conflict'] } },
    { part: 'by', id: 'aliyev' },
    { part: 'by', id: 'bortnikov' },
    { part: 'around', id: 'euma', depth: 2 },
    { part: 'text', text: 'letter' },
  ])
})

test('there is one chip for two windows, and one for each account that is compared', () => {
  const compared: View = {
    ...defaultView,
    window: { start: 0, end: 365 },
    secondWindow: { start: 365, end: 730 },
  }
  expect(activeChips(compared).map(content)).toEqual([
    { part: 'time', window: compared.window, secondWindow: compared.secondWindow, mode: 'during' },
  ])
  expect(lift(compared, 'time')).toEqual(defaultView)
  const accounts: View = { ...defaultView, by: ['aliyev'], against: ['bortnikov'] }
  expect(activeChips(accounts).map(content)).toEqual([
    { part: 'by', id: 'aliyev' },
    { part: 'against', id: 'bortnikov' },
  ])
  expect(lift(accounts, 'by')).toEqual({ ...defaultView, by: ['bortnikov'] })
})

test('removing a chip takes away that chip alone', () => {
  fc.assert(
    fc.property(arbitraryView, (view) => {
      const chips = activeChips(view)
      chips.forEach((chip, index) => {
        const left = chip.remove(view)
        // The last account that was taken leaves its place to the one it was compared with.
        const moved = view.against.length > 0 && left.against.length === 0 && chip.part === 'by'
        const expected = chips.toSpliced(index, 1).map(content)
        expect(activeChips(left).map(content)).toEqual(
          expected.map((one) => (moved && one.part === 'against' ? { ...one, part: 'by' } : one)),
        )
      })
    }),
  )
})

test('removing every chip is clearing the filters, but for the mode of a window that is gone', () => {
  fc.assert(
    fc.property(arbitraryView, (view) => {
      const bare = activeChips(view).reduce((current, chip) => chip.remove(current), view)
      expect(isFiltered(bare)).toBe(false)
      expect(isFiltered(clearFilters(view))).toBe(false)
    }),
  )
})

test('a part can be lifted whole', () => {
  expect(lift(filtered, 'by')).toEqual({ ...filtered, by: [] })
  expect(lift(filtered, 'around')).toEqual({ ...filtered, around: [], depth: 1 })
  expect(lift(filtered, 'time')).toEqual({ ...filtered, window: undefined })
})

test('showing actors without relations hides nothing and is no filter', () => {
  expect(isFiltered({ ...defaultView, lone: true, mode: 'at' })).toBe(false)
})

function content({ remove: _remove, ...rest }: ReturnType<typeof activeChips>[number]) {
  return rest
}
