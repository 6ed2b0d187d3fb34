import { createStore, type StoreApi } from 'zustand/vanilla'
import { normaliseView } from './address.ts'
import { parameters } from './parameters.ts'
import { keptTogether } from './together.ts'
import type { View } from './view.ts'

/** Discrete acts that Back should undo are pushed onto the browser's history; drag, pan and scrub replace. */
export type HistoryStep = 'push' | 'replace'

export interface ViewState {
  /** Always normalised, so that its address gives it back as it is. */
  readonly view: View
  /** How the latest change goes into the browser's history. */
  readonly how: HistoryStep
  /**
   * Which dataset of the visitor's own the view is of: the fragment of an address that carries it, or what the page calls a file.
   * Undefined where it is the site's that the view names.
   */
  readonly own: string | undefined
}

export interface ViewStore extends Pick<StoreApi<ViewState>, 'getState' | 'getInitialState' | 'subscribe'> {
  /**
   * Changes the view: a part of it is merged in, a function gives the whole. Parts that stay the same keep their
   * identity, and a change that changes nothing tells nobody. A `push` should be one act of the user, a `replace` one
   * moment of a movement.
   */
  readonly set: (update: Partial<View> | ((view: View) => View), how: HistoryStep) => void
  /** Turns to a dataset, `own` as in the state, and to a view of it, both at once. */
  readonly turnTo: (own: string | undefined, view: View, how: HistoryStep) => void
}

/** `own` as in the state. */
export function createViewStore(initial: View, own?: string): ViewStore {
  const store = createStore<ViewState>(() => ({ view: normaliseView(initial), how: 'replace', own }))
  const turnTo: ViewStore['turnTo'] = (turned, wanted, how) => {
    const { view, own: present } = store.getState()
    const next = settle(view, wanted)
    if (next !== view || turned !== present) store.setState({ view: next, how, own: turned })
  }
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    set: (update, how) => {
      const { view, own: present } = store.getState()
      turnTo(present, typeof update === 'function' ? update(view) : { ...view, ...update }, how)
    },
    turnTo,
  }
}

/** The wanted view, normalised, with everything that equals the present one taken from there. */
function settle(present: View, wanted: View): View {
  const changed = parameters.filter(
    ({ keys, equal }) => keys.some((key) => !Object.is(present[key], wanted[key])) && !equal(present, wanted),
  )
  if (changed.length === 0) return present
  return keptTogether(Object.assign({ ...present }, ...changed.map(({ normalise }) => normalise(wanted))))
}
