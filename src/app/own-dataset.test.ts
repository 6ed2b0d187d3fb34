// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'

import type { Brought } from '../features/transfer/brought.ts'
import { exampleDataset } from '../model/example-dataset.ts'
import type { Dataset } from '../model/dataset.ts'
import { createViewStore } from '../view/store.ts'
import { defaultView } from '../view/view.ts'
import { leaveOwn, openOwn, ownQuery } from './own-dataset.ts'

test('every file that is opened is found under a name of its own, and the site’s dataset has none', () => {
  const page = openPage()
  const [first, second] = [fileOf(3), fileOf(3)]
  const names = [open(page, first), open(page, second)]
  expect(names[0]).not.toBe(names[1])
  expect(names.map((name) => shown(page, name))).toEqual([first, second])
  leaveOwn(page)
  expect(page.views.getState().own).toBeUndefined()
})

test('of more relations than a tab may hold, those of the files that were opened first are let go', () => {
  const page = openPage()
  const names = [750_000, 300_000, 700_000, 500_000].map((count) => open(page, fileOf(count)))
  expect(names.map((name) => shown(page, name) !== undefined)).toEqual([false, true, true, true])
})

type Page = ReturnType<typeof openPage>

function openPage() {
  return { views: createViewStore(defaultView), queries: new QueryClient() }
}

function open(page: Page, brought: Brought): string | undefined {
  openOwn(page, brought)
  return page.views.getState().own
}

function shown({ queries }: Page, own: string | undefined): Brought | undefined {
  return queries.getQueryData(ownQuery(own).queryKey)
}

/** As a large file's, whose relations are a list without being objects. */
function fileOf(relations: number): Brought {
  const dataset = { ...exampleDataset, relations: { length: relations } }
  return { dataset: dataset as unknown as Dataset }
}
