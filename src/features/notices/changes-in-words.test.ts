import { expect, test } from 'vitest'

import { changesInWords } from './changes-in-words.ts'

const none = { added: 0, removed: 0, redated: 0, resourced: 0 }

test('the first count says of what, and what is zero is left out', () => {
  expect(changesInWords({ ...none, added: 3, redated: 1 })).toBe(
    ': 3 relations added, 1 re-dated for this view',
  )
  expect(changesInWords({ ...none, removed: 1 })).toBe(': 1 relation removed for this view')
  expect(changesInWords({ ...none, resourced: 2 })).toBe(': 2 relations re-sourced for this view')
})

test('where nothing changes it says so', () => {
  expect(changesInWords(none)).toBe(', with the same relations in this view')
})
