import { createStore, type StoreApi } from 'zustand/vanilla'

import { type ComparedFilter, everything, type Filter } from '../graph/filter.ts'
import type { GraphIndex } from '../graph/graph-index.ts'
import { resolveActor, resolveKind, resolveRelation, resolveSource, resolveStory } from '../graph/resolve.ts'
import { bothSides, compare, type Comparison } from '../graph/comparison.ts'
import { select } from '../graph/select.ts'
import type { VisibleGraph } from '../graph/visible-graph.ts'
import type { AddressIssue } from './address.ts'
import { resolveView, type KnownIds } from './resolve-view.ts'
import type { HistoryStep, ViewStore } from './store.ts'
import type { Camera, View } from './view.ts'

/** What follows from a dataset and a view. Nothing of it is stored anywhere else; it is computed when the view changes. */
export interface ExplorerState {
  readonly index: GraphIndex
  /** The view as this dataset understands it: former ids resolved, unknown ones left out. */
  readonly view: View
  /** What the dataset did not know of the view. */
  readonly issues: readonly AddressIssue[]
  readonly visible: VisibleGraph
  /** What became of what is visible, where the view compares two windows or two accounts. */
  readonly comparison: Comparison | undefined
}

/** A dataset being looked at. */
export interface Explorer extends Pick<
  StoreApi<ExplorerState>,
  'getState' | 'getInitialState' | 'subscribe'
> {
  /**
   * Changes the view; `push` (the default) for an act, `replace` for a moment of a movement. A picture that fits its window
   * keeps its camera when a filter changes what there is to fit: nothing may move then, and the address has to say where it is.
   * A step of a story is another scene, which is fitted anew. Where no story plays, a view that comes to show something else no
   * longer belongs to its step.
   */
  readonly act: (update: (view: View) => View, how?: HistoryStep) => void
  /** Whom to ask for the camera as it stands. */
  readonly askCamera: (source: (() => Camera | undefined) | undefined) => void
  readonly stop: () => void
}

/** Looks at a dataset through the views of a store, until stopped. */
export function createExplorer(index: GraphIndex, views: ViewStore): Explorer {
  const known = knownIds(index)
  const store = createStore<ExplorerState>(() => stateOf(index, known, views.getState().view))
  const stop = views.subscribe(({ view }) => store.setState((before) => stateOf(index, known, view, before)))
  let camera: (() => Camera | undefined) | undefined
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    act: (update, how = 'push') =>
      views.set(() => {
        const { view, visible } = store.getState()
        const next = update(view)
        const staysFitted = next.camera === undefined && view.camera === undefined && sameScene(view, next)
        // Where there was nothing to see, nothing has been fitted yet.
        const keeps = staysFitted && visible.actorCount > 0 && !samePicture(view, next)
        const fitted = keeps ? { ...next, camera: camera?.() } : next
        return leavesStep(view, next) ? { ...fitted, story: undefined } : fitted
      }, how),
    askCamera: (source) => {
      camera = source
    },
    stop,
  }
}

function stateOf(index: GraphIndex, known: KnownIds, asked: View, before?: ExplorerState): ExplorerState {
  const { view, issues: found } = resolveView(asked, known)
  // The same list for as long as there is nothing to say: whoever shows it renders when it changes.
  const issues = found.length === 0 ? none : found
  if (before && sameFilter(before.view, view)) return { ...before, view, issues }
  const visible = select(index, bothSides(view))
  return { index, view, issues, visible, comparison: compare(index, view, visible) }
}

const none: readonly AddressIssue[] = []

const filterKeys: readonly (keyof ComparedFilter)[] = [
  ...(Object.keys(everything) as (keyof Filter)[]),
  'window',
  'secondWindow',
  'against',
  'quad',
  'kind',
  'standing',
  'actor',
  'source',
]

function sameFilter(a: View, b: View): boolean {
  return filterKeys.every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]))
}

function sameScene(a: View, b: View): boolean {
  return a.present === b.present && a.story?.id === b.story?.id && a.story?.step === b.story?.step
}

function leavesStep(a: View, b: View): boolean {
  return !a.present && sameScene(a, b) && !(samePicture(a, b) && a.selection === b.selection)
}

function samePicture(a: View, b: View): boolean {
  return sameFilter(a, b) && a.fold === b.fold && a.unfolded === b.unfolded && a.form === b.form
}

function knownIds(index: GraphIndex): KnownIds {
  const idAt = (records: readonly { readonly id: string }[], at: number | undefined) =>
    at === undefined ? undefined : records[at]?.id
  return {
    actor: (id) => idAt(index.actors, resolveActor(index, id)),
    relation: (id) => idAt(index.relations, resolveRelation(index, id)),
    kind: (id) => idAt(index.kinds, resolveKind(index, id)),
    source: (id) => idAt(index.sources, resolveSource(index, id)),
    story: (id) => {
      const story = resolveStory(index.dataset, id)
      return story && { id: story.id, steps: story.steps.length }
    },
  }
}
