import { describe, expect, test } from 'vitest'
import {
  chooseOnly,
  clearFilters,
  isChecked,
  moveActor,
  setAround,
  toggleFacetValue,
  toggleFold,
  unfold,
} from './transitions.ts'
import { defaultView, type View } from './view.ts'

const all = ['claimed', 'disputed', 'inferred', 'reported']
const toggle = (view: View, value: string) => toggleFacetValue(view, 'standing', value, all)
const checked = (view: View) => all.filter((value) => isChecked(view.standing, value))

describe('the checkboxes of a facet', () => {
  test('unchecking the first leaves it out and keeps what newer data may bring', () => {
    const view = toggle(defaultView, 'inferred')
    expect(view.standing).toEqual({ mode: 'except', values: ['inferred'] })
    expect(checked(view)).toEqual(['claimed', 'disputed', 'reported'])
  })

  test('checking the last one again lifts the clause', () => {
    expect(toggle(toggle(defaultView, 'inferred'), 'inferred').standing).toBeUndefined()
    const rest = all.slice(1).reduce(toggle, chooseOnly(defaultView, 'standing', ['claimed']))
    expect(rest.standing).toBeUndefined()
  })

  test('only one is chosen, others join it, and unchecking it leaves nothing', () => {
    const only = chooseOnly(defaultView, 'standing', ['reported'])
    expect(checked(only)).toEqual(['reported'])
    expect(checked(toggle(only, 'claimed'))).toEqual(['claimed', 'reported'])
    expect(checked(toggle(only, 'reported'))).toEqual([])
    expect(toggle(only, 'reported').standing).toEqual({ mode: 'only', values: [] })
  })

  test('each click turns exactly one box', () => {
    const starts = [
      defaultView,
      chooseOnly(defaultView, 'standing', ['reported']),
      all.reduce(toggle, defaultView),
    ]
    for (const start of starts) {
      for (const value of all) {
        const before = checked(start)
        const expected = all.filter((other) => before.includes(other) !== (other === value))
        expect(checked(toggle(start, value))).toEqual(expected)
      }
    }
  })
})

describe('acts on a view', () => {
  test('clearing the filters lifts everything that hides, and nothing else', () => {
    const shown: Partial<View> = {
      lone: true,
      form: 'table',
      selection: { type: 'actor', id: 'a' },
      fan: true,
    }
    const view = clearFilters({
      ...defaultView,
      ...shown,
      window: { start: 0, end: 1 },
      mode: 'at',
      possible: false,
      undated: false,
      kind: { mode: 'except', values: ['visit'] },
      by: ['a'],
      around: ['b'],
      depth: 3,
      text: 'x',
    })
    expect(view).toEqual({ ...defaultView, ...shown })
  })

  test('the depth goes back to 1 with the last centre', () => {
    const near = setAround(defaultView, ['a', 'b'], 3)
    expect(near).toMatchObject({ around: ['a', 'b'], depth: 3 })
    expect(setAround(near, ['a'])).toMatchObject({ around: ['a'], depth: 3 })
    expect(setAround(near, [])).toMatchObject({ around: [], depth: 1 })
  })

  test('folding anew closes the homes that were opened', () => {
    const open = unfold(toggleFold(defaultView), 'azerbaijan')
    expect(open).toMatchObject({ fold: true, unfolded: ['azerbaijan'] })
    expect(toggleFold(open)).toEqual(defaultView)
  })

  test('moving an actor leaves the others where they are', () => {
    const view = moveActor(moveActor(defaultView, 'a', 1, 2), 'b', 3, 4)
    expect(moveActor(view, 'a', 5, 6).moved).toEqual({ a: [5, 6], b: [3, 4] })
  })
})
