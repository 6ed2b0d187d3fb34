import { expect, test } from 'vitest'

import { formatWindowAddress } from '../../time/window.ts'
import { readTypedWindow } from './read-typed-window.ts'

test.each([
  ['2024-10-04', '2024-10-04'],
  ['2022/latest', '2022/latest'],
  ['2022–latest', '2022/latest'],
  ['Oct 2024', '2024-10'],
  ['october 2024', '2024-10'],
  ['Sept. 2020', '2020-09'],
  ['2 Oct 2024', '2024-10-02'],
  ['2020–2022', '2020/2022'],
  ['2020-2022', '2020/2022'],
  ['2020 - 2022', '2020/2022'],
  ['2020 to 2022', '2020/2022'],
  ['27 September 2020 to 10 November 2020', '2020-09-27/2020-11-10'],
  ['May 2023 – 2024', '2023-05/2024'],
])('%s is read as %s', (typed, address) => {
  const read = readTypedWindow(typed)
  expect(read.ok && formatWindowAddress(read.value)).toBe(address)
})

test.each([
  ['the day before', '“the day before” cannot be read as a date.'],
  ['Octember 2024', '“Octember 2024” cannot be read as a date.'],
  ['30 February 2024', '“30 February 2024” cannot be read as a date.'],
  ['2024/2020', '“2024/2020” starts after it ends'],
  ['2024-13', 'a month that does not exist'],
])('%s is refused with a sentence and an example', (typed, fault) => {
  const read = readTypedWindow(typed)
  expect(!read.ok && read.message).toContain(fault)
  expect(!read.ok && read.message).toContain('2 Oct 2024')
})
