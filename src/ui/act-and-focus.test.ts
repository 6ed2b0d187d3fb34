// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'

import { actAndFocus, buttonAt } from './act-and-focus.ts'

afterEach(() => document.body.replaceChildren())

function page() {
  document.body.innerHTML =
    '<main tabindex="-1"></main><ul><button>one</button><button>two</button><button>three</button></ul>'
  return document.querySelector('ul')
}

test('the focus goes from a button that is taken away to the one after it, or before it at the end', () => {
  const list = page()
  actAndFocus(
    () => list?.children[1]?.remove(),
    () => buttonAt(list, 1),
  )
  expect(document.activeElement?.textContent).toBe('three')
  actAndFocus(
    () => list?.children[1]?.remove(),
    () => buttonAt(list, 1),
  )
  expect(document.activeElement?.textContent).toBe('one')
})

test('with nothing left the focus goes to the main part', () => {
  const list = page()
  actAndFocus(
    () => list?.replaceChildren(),
    () => buttonAt(list, 0),
  )
  expect(document.activeElement?.tagName).toBe('MAIN')
})
