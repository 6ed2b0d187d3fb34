/** What is needed of a browser's history. */
type BrowserHistory = Pick<History, 'state' | 'pushState' | 'replaceState' | 'back' | 'forward'>

/**
 * The browser's history with its entries counted, so that undoing walks back over acts of this page and never out of it. Each
 * entry carries how many acts lie before it, and which file of the visitor's it shows; both outlive a reload.
 */
export interface HistorySteps {
  readonly push: (address: string, file?: string) => void
  readonly replace: (address: string, file?: string) => void
  /** What the present entry was written with. */
  readonly file: () => string | undefined
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
  /** Of the entry that the page was at last. */
  let file = fileOf(history.state)

  const here = () => stepOf(history.state) ?? 0
  const adopt = () => {
    // A new page, or a jump to an anchor: what lies before and after it is not counted, and the dataset stays.
    if (stepOf(history.state) === undefined) {
      history.replaceState(stateOf(0, file), '')
      last = 0
    }
    file = fileOf(history.state)
  }
  last = here()

  return {
    push: (address, shown) => {
      // An entry is counted once there is one after it: to write into the history takes a while, and a page that opens has none.
      adopt()
      const step = here() + 1
      history.pushState(stateOf(step, shown), '', address)
      last = step
      file = shown
      travelling = false
    },
    replace: (address, shown) => {
      history.replaceState(stateOf(here(), shown), '', address)
      file = shown
    },
    file: () => fileOf(history.state),
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

const stepKey = 'ententeStep'
const fileKey = 'ententeFile'

function stateOf(step: number, file: string | undefined): Record<string, unknown> {
  return file === undefined ? { [stepKey]: step } : { [stepKey]: step, [fileKey]: file }
}

function stepOf(state: unknown): number | undefined {
  const step = partOf(state, stepKey)
  return typeof step === 'number' && Number.isInteger(step) && step >= 0 ? step : undefined
}

function fileOf(state: unknown): string | undefined {
  const file = partOf(state, fileKey)
  return typeof file === 'string' ? file : undefined
}

function partOf(state: unknown, key: string): unknown {
  return typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[key] : undefined
}
