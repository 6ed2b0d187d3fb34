import type { QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'

import { namesOnlyStory, stepView } from '../features/stories/play.ts'
import { layIndex, type GraphIndex } from '../graph/graph-index.ts'
import { findVersion, type Catalogue, type CatalogueVersion } from '../io/catalogue.ts'
import type { Dataset } from '../model/dataset.ts'
import { decodeView } from '../view/address.ts'
import type { ViewStore } from '../view/store.ts'
import type { View } from '../view/view.ts'
import { fetchHeld, fetchShown } from './fetch-shown.ts'
import { known } from './known.ts'
import { nextTask } from '../canvas/next-task.ts'

/** Whose views a dataset opens with. */
interface Opening {
  readonly views: ViewStore
  /** The address said nothing: a visitor starts with the dataset's opening view. */
  readonly bare: boolean
}

/** How many bytes of the dataset that is on its way have come. */
export const useArrived = create(() => 0)

/** What the site holds. */
export const catalogueQuery = {
  queryKey: ['catalogue'],
  queryFn: ({ signal }: { signal: AbortSignal }) => fetchHeld({ signal }),
}

/** A version of a dataset from the site, laid out in portions between which the page answers. */
export function datasetQuery(opening: Opening, version: CatalogueVersion | undefined) {
  return {
    queryKey: ['dataset', version?.file],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      useArrived.setState(0, true)
      const dataset = await fetchShown(known(version), {
        signal,
        onBytes: (bytes) => useArrived.setState(bytes, true),
      })
      open(opening, dataset)
      return { dataset, index: await laidOut(dataset) }
    },
  }
}

/** The dataset that a view is of, as `<dataset>@<version>`; either may be empty. */
export function askedOf({ dataset = '', version = '' }: View): string {
  return `${dataset}@${version}`
}

/** Asks for what the address asks for, so that it is under way before anything is rendered; `asked` as `askedOf` gives it. */
export async function fetchAhead(queries: QueryClient, opening: Opening, asked: string): Promise<void> {
  // What goes wrong is told by whoever shows it, who finds the same queries.
  const catalogue = await queries.fetchQuery(catalogueQuery).catch(() => undefined)
  const held = catalogue && versionFor(catalogue, asked)
  if (held) await queries.prefetchQuery(datasetQuery(opening, held.version))
}

async function laidOut(dataset: Dataset): Promise<GraphIndex> {
  await nextTask()
  const portions = layIndex(dataset)
  let step = portions.next()
  while (!step.done) {
    await nextTask()
    step = portions.next()
  }
  return step.value
}

/** A visitor whose address says nothing starts with the view the dataset opens with; one that says but a step, with that step's. */
function open({ bare, views }: Opening, dataset: Dataset): void {
  const { opening } = dataset
  if (bare && opening !== undefined) views.set(decodeView(opening).view, 'replace')
  views.set(
    (view) => (view.story && namesOnlyStory(view) ? stepView(dataset, view.story, view) : view),
    'replace',
  )
}

interface Held {
  readonly version: CatalogueVersion
  /** The newest of the same dataset. */
  readonly newest: CatalogueVersion | undefined
  /** Whether it is the very version that was asked for. */
  readonly exact: boolean
}

/** What was asked for, see `askedOf`; else the newest of that dataset, else the site's first. */
export function versionFor(catalogue: Catalogue, asked: string): Held | undefined {
  const [id, hash] = asked.split('@').map((part) => part || undefined)
  const exact = findVersion(catalogue, id, hash)
  const found = exact ?? findVersion(catalogue, id) ?? findVersion(catalogue)
  const newest = found && findVersion(catalogue, found.dataset.id)?.version
  return found && { version: found.version, newest, exact: exact !== undefined }
}
