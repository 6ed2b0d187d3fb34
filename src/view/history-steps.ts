/** What is needed of a browser's history. */
type BrowserHistory = Pick<History, 'state' | 'pushState' | 'replaceState' | 'back' | 'forward'>

/**
 * The browser's history with its entries counted, so that undoing walks back over acts of this page and never out of it. Each
 * entry carries how many acts lie before it; the count outlives a reload.
 */
export interface HistorySteps {
  readonly push: (address: string) => void
  readonly replace: (address: string) => void
  /** To be called when the browser says that it has gone to an entry. */
  readonly arrived: () => void
  /** Goes back by one act; false where there is none behind, or a journey is still under way. */
  readonly undo: () => boolean
  /** Goes forward by one act that was undone; false where there is none. */
  readonly redo: () => boolean
}

export function createHistorySteps(history: BrowserHistory): HistorySteps {
  /** The last entry that is surely ours. Entries from before a reload may lie ahead, and so may pages of others. */
  let last = 0
  /** Going back takes a moment, and going twice in it could lead too far. */
  let travelling = false

  const here = () => stepOf(history.state) ?? 0
  const adopt = () => {
    // A new page, or a jump to an anchor: what lies before and after it is not counted.
    if (stepOf(history.state) === undefined) {
      history.replaceState({ [key]: 0 }, '')
      last = 0
    }
  }
  last = here()

  return {
    push: (address) => {
      // An entry is counted once there is one after it: to write into the history takes a while, and a page that opens has none.
      adopt()
      const step = here() + 1
      history.pushState({ [key]: step }, '', address)
      last = step
      travelling = false
    },
    replace: (address) => history.replaceState({ [key]: here() }, '', address),
    arrived: () => {
      travelling = false
      adopt()
    },
    undo: () => {
      if (travelling || here() === 0) return false
      travelling = true
      history.back()
      return true
    },
    redo: () => {
      if (travelling || here() >= last) return false
      travelling = true
      history.forward()
      return true
    },
  }
}

const key = 'ententeStep'

function stepOf(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null) return undefined
  const step = (state as Record<string, unknown>)[key]
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 ? step : undefined
}
