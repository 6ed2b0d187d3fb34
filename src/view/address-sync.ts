import { carriesDataset } from '../io/dataset-mark.ts'
import { decodeView, encodeView, joinQuery } from './address.ts'
import type { HistorySteps } from './history-steps.ts'
import type { ViewState, ViewStore } from './store.ts'
import type { View } from './view.ts'
import { createWritePace } from './write-pace.ts'

/** What the sync needs of a browser; `browserPlace` is the real one. */
export interface AddressPlace {
  readonly read: () => { readonly pathname: string; readonly search: string; readonly hash: string }
  /** `file` is what the page calls the visitor's file that the entry shows, if it does. */
  readonly push: (address: string, file?: string) => void
  readonly replace: (address: string, file?: string) => void
  /** What the present entry was written with. */
  readonly file: () => string | undefined
  /** Calls back when the reader goes back or forward; returns the way to stop that. */
  readonly onTravel: (travelled: () => void) => () => void
  /** Milliseconds. */
  readonly now: () => number
  /** Calls back once after so many milliseconds; returns the way to call that off. */
  readonly after: (milliseconds: number, run: () => void) => () => void
}

export interface AddressSync {
  /** Writes what is still waiting, so that the address may be copied. */
  readonly flush: () => void
  /** Flushes and lets go of store and browser. */
  readonly stop: () => void
}

/** What an entry of the history says: a view as `encodeView` writes it, and which dataset of the visitor's own it is of. */
interface Entry {
  readonly view: string
  readonly own: ViewState['own']
}

/** How long to wait where the browser refuses a history call, as Safari does after too many. */
const retryAfter = 10_000

/**
 * Keeps the store and the present entry of the history, an address and the name of a file, the same. Pushes are written at once,
 * replacements at the pace of `write-pace.ts` with the last one never lost. What is in the entry is known as strings and compared,
 * so nothing is written twice and travelling back writes nothing; an address somebody sent stays as it is until the view changes.
 *
 * @param viewOf reads a view from a query on back and forward, where ids have to be resolved or a notice be shown
 */
export function syncAddress(
  store: ViewStore,
  place: AddressPlace,
  viewOf: (query: string) => View = (query) => decodeView(query).view,
): AddressSync {
  const pace = createWritePace()
  let written = entryOf(store.getState())
  let search = place.read().search
  let waiting: Entry | undefined
  let callOff = () => {}

  const write = (entry: Entry, how: ViewState['how']): boolean => {
    const at = place.read()
    const { hash, file } = markOf(entry.own, at.hash)
    const address = `${at.pathname}${joinQuery(entry.view, decodeView(at.search).foreign)}${hash}`
    pace.record(place.now())
    try {
      place[how](address, file)
    } catch {
      // The address lags behind rather than the app stopping; `wait` tries again.
      return false
    }
    written = entry
    search = place.read().search
    return true
  }
  const forget = () => {
    callOff()
    waiting = undefined
  }
  const flush = () => {
    const entry = waiting
    forget()
    if (entry !== undefined && !write(entry, 'replace')) wait(entry, retryAfter)
  }
  const wait = (entry: Entry, milliseconds: number) => {
    waiting = entry
    callOff = place.after(milliseconds, flush)
  }
  const push = (entry: Entry) => {
    flush()
    if (same(entry, written)) return
    forget()
    if (!write(entry, 'push')) wait(entry, retryAfter)
  }
  const replace = (entry: Entry) => {
    forget()
    if (same(entry, written)) return
    const delay = pace.next(place.now()) - place.now()
    if (delay > 0) wait(entry, delay)
    else if (!write(entry, 'replace')) wait(entry, retryAfter)
  }

  const leaveStore = store.subscribe((state) => {
    if (state.how === 'push') push(entryOf(state))
    else replace(entryOf(state))
  })
  const leaveHistory = place.onTravel(() => {
    // A jump to an anchor is reported as travel too, and must not undo what is still waiting.
    const own = ownAt(place)
    if (place.read().search === search && own === written.own) return
    forget()
    search = place.read().search
    const view = viewOf(search)
    written = { view: encodeView(view), own }
    store.turnTo(own, view, 'replace')
  })
  return {
    flush,
    stop: () => {
      flush()
      forget()
      leaveStore()
      leaveHistory()
    },
  }
}

/** Which dataset of the visitor's own the present entry shows, as `ViewState` has it. */
export function ownAt(place: Pick<AddressPlace, 'read' | 'file'>): ViewState['own'] {
  const { hash } = place.read()
  return carriesDataset(hash) ? hash : place.file()
}

/** How an entry says which dataset of the visitor's own it shows: a fragment that is no dataset stays. */
function markOf(own: ViewState['own'], hash: string) {
  if (own !== undefined && carriesDataset(own)) return { hash: own, file: undefined }
  return { hash: carriesDataset(hash) ? '' : hash, file: own }
}

function entryOf({ view, own }: ViewState): Entry {
  return { view: encodeView(view), own }
}

function same(one: Entry, other: Entry): boolean {
  return one.view === other.view && one.own === other.own
}

/** The browser's own location and clock, and its history as counted `steps`. */
export function browserPlace(steps: HistorySteps, browser: globalThis.Window = window): AddressPlace {
  return {
    read: () => browser.location,
    push: steps.push,
    replace: steps.replace,
    file: steps.file,
    onTravel: (travelled) => {
      const arrive = () => {
        steps.arrived()
        travelled()
      }
      browser.addEventListener('popstate', arrive)
      return () => browser.removeEventListener('popstate', arrive)
    },
    now: () => browser.performance.now(),
    after: (milliseconds, run) => {
      const timer = browser.setTimeout(run, milliseconds)
      return () => browser.clearTimeout(timer)
    },
  }
}
