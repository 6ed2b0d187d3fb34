import { decodeView, encodeView, joinQuery } from './address.ts'
import type { HistorySteps } from './history-steps.ts'
import type { ViewState, ViewStore } from './store.ts'
import type { View } from './view.ts'
import { createWritePace } from './write-pace.ts'

/** What the sync needs of a browser; `browserPlace` is the real one. */
export interface AddressPlace {
  readonly read: () => { readonly pathname: string; readonly search: string; readonly hash: string }
  readonly push: (address: string) => void
  readonly replace: (address: string) => void
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

/** How long to wait where the browser refuses a history call, as Safari does after too many. */
const retryAfter = 10_000

/**
 * Keeps address and store the same. Pushes are written at once, replacements at the pace of `write-pace.ts` with the
 * last one never lost. What is in the address is known as a string and compared, so nothing is written twice and
 * travelling back writes nothing; an address somebody sent stays as it is until the view changes.
 *
 * @param viewOf reads a view from a query on back and forward, where ids have to be resolved or a notice be shown
 */
export function syncAddress(
  store: ViewStore,
  place: AddressPlace,
  viewOf: (query: string) => View = (query) => decodeView(query).view,
): AddressSync {
  const pace = createWritePace()
  let written = encodeView(store.getState().view)
  let search = place.read().search
  let waiting: string | undefined
  let callOff = () => {}

  const write = (view: string, how: ViewState['how']): boolean => {
    const at = place.read()
    const address = `${at.pathname}${joinQuery(view, decodeView(at.search).foreign)}${at.hash}`
    pace.record(place.now())
    try {
      place[how](address)
    } catch {
      // The address lags behind rather than the app stopping; `wait` tries again.
      return false
    }
    written = view
    search = place.read().search
    return true
  }
  const forget = () => {
    callOff()
    waiting = undefined
  }
  const flush = () => {
    const view = waiting
    forget()
    if (view !== undefined && !write(view, 'replace')) wait(view, retryAfter)
  }
  const wait = (view: string, milliseconds: number) => {
    waiting = view
    callOff = place.after(milliseconds, flush)
  }
  const push = (view: string) => {
    flush()
    if (view === written) return
    forget()
    if (!write(view, 'push')) wait(view, retryAfter)
  }
  const replace = (view: string) => {
    forget()
    if (view === written) return
    const delay = pace.next(place.now()) - place.now()
    if (delay > 0) wait(view, delay)
    else if (!write(view, 'replace')) wait(view, retryAfter)
  }

  const leaveStore = store.subscribe(({ view, how }) => {
    const next = encodeView(view)
    if (how === 'push') push(next)
    else replace(next)
  })
  const leaveHistory = place.onTravel(() => {
    // A jump to an anchor is reported as travel too, and must not undo what is still waiting.
    if (place.read().search === search) return
    forget()
    search = place.read().search
    const view = viewOf(search)
    written = encodeView(view)
    store.set(() => view, 'replace')
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

/** The browser's own location and clock, and its history as counted `steps`. */
export function browserPlace(steps: HistorySteps, browser: globalThis.Window = window): AddressPlace {
  return {
    read: () => browser.location,
    push: steps.push,
    replace: steps.replace,
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
