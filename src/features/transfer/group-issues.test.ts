import { expect, test } from 'vitest'

import type { Issue } from '../../model/issue.ts'
import { groupIssues } from './group-issues.ts'

const issue = (message: string, record?: string, path?: string): Issue => ({
  severity: 'error',
  message,
  ...(record && { record }),
  ...(path && { path }),
})

test('what is said of several records is said once, with all their places in order', () => {
  expect(
    groupIssues([
      issue('Expected a text.', 'armenia', 'name'),
      issue('Expected a date.', 'war', 'when'),
      issue('Expected a text.', 'russia', 'name'),
      issue('Expected a text.', undefined, 'title'),
    ]),
  ).toEqual([
    { message: 'Expected a text.', places: ['armenia · name', 'russia · name', 'title'] },
    { message: 'Expected a date.', places: ['war · when'] },
  ])
})

test('what is wrong with a file as a whole has no place', () => {
  expect(groupIssues([issue('This is not JSON.')])).toEqual([{ message: 'This is not JSON.', places: [] }])
})
