import type { QueryClient } from '@tanstack/react-query'

import type { Brought } from '../features/transfer/brought.ts'
import { carriesDataset } from '../io/dataset-mark.ts'
import { defaultView } from '../view/view.ts'
import type { Session } from './boot.ts'
import { useDevice } from './device.ts'
import { known } from './known.ts'

/** How many relations of the visitor's are kept for Back and Forward, the file that is opened left out: a million take half a gigabyte. */
const mostKept = 1_000_000

/** A dataset of the visitor's own, `own` as the view store has it: read out of the address that carries it, or the file as it was opened. */
export function ownQuery(own: string | undefined) {
  return {
    queryKey: ['own', own],
    queryFn: async (): Promise<Brought> => {
      const { datasetFromFragment } = await import('../io/dataset-in-fragment.ts')
      return { dataset: await datasetFromFragment(known(own)) }
    },
    enabled: own !== undefined && carriesDataset(own),
  }
}

/** Shows a file of the visitor's, which stays on the machine; the browser's Back leads to what was shown before. */
export function openOwn({ views, queries }: Opening, brought: Brought): void {
  // The history outlives a reload, and the files do not: no two may ever have one name.
  const own = `${performance.timeOrigin}/${performance.now()}`
  letGo(queries)
  queries.setQueryData(ownQuery(own).queryKey, brought)
  views.turnTo(own, defaultView, 'push')
  useDevice.getState().leaveLink()
}

/** Turns from a dataset of the visitor's own to the site's. */
export function leaveOwn({ views }: Opening): void {
  views.turnTo(undefined, views.getState().view, 'push')
  useDevice.getState().leaveLink()
}

type Opening = Pick<Session, 'views' | 'queries'>

/** Of more than a tab may hold, what was opened first is let go: Back then shows what the address says, as a reload would. */
function letGo(queries: QueryClient): void {
  let room = mostKept
  for (const [queryKey, brought] of queries.getQueriesData<Brought>({ queryKey: ['own'] }).toReversed()) {
    room -= brought?.dataset.relations.length ?? 0
    if (room < 0) queries.removeQueries({ queryKey, exact: true })
  }
}
