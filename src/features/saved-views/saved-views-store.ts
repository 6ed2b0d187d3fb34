import { asSavedView, type SavedView } from './saved-view.ts'

/** The saved views of this device, one list for each dataset. */
export interface SavedViewsStore {
  /** What is kept for a dataset; `problem` is a sentence where not all of it could be read, or nothing can be kept. */
  readonly read: (dataset: string) => { readonly views: readonly SavedView[]; readonly problem?: string }
  /** Keeps a list in place of the one before; a sentence where it lasts only as long as the page. */
  readonly write: (dataset: string, views: readonly SavedView[]) => string | undefined
}

export const withoutStorage =
  'This browser keeps nothing for this page (a private window, or storage is blocked), so saved views last until the page is closed. Export them as a file.'
export const storageFull =
  'The browser’s storage for this site is full, so this change lasts until the page is closed. Delete some views, or export them as a file.'

/** @param storage gives the device's storage; throws where there is none */
export function createSavedViewsStore(
  storage: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage,
): SavedViewsStore {
  /** Lists that could not be kept. */
  const unkept = new Map<string, readonly SavedView[]>()
  return {
    read: (dataset) => {
      const views = unkept.get(dataset)
      if (views) return { views, problem: isThere(storage) ? storageFull : withoutStorage }
      try {
        return parseList(storage().getItem(keyOf(dataset)), dataset)
      } catch {
        return { views: [], problem: withoutStorage }
      }
    },
    write: (dataset, views) => {
      try {
        storage().setItem(keyOf(dataset), JSON.stringify(views))
        unkept.delete(dataset)
        return undefined
      } catch {
        unkept.set(dataset, views)
        return isThere(storage) ? storageFull : withoutStorage
      }
    },
  }
}

const keyOf = (dataset: string) => `entente.views.${dataset}`

function parseList(text: string | null, dataset: string): ReturnType<SavedViewsStore['read']> {
  if (text === null) return { views: [] }
  const listed = parse(text)
  if (!Array.isArray(listed)) {
    return { views: [], problem: 'The saved views on this device are damaged and could not be read.' }
  }
  const views = listed.map(asSavedView).filter((view) => view?.dataset === dataset)
  const lost = listed.length - views.length
  const read = views.filter((view) => view !== undefined)
  return lost === 0
    ? { views: read }
    : { views: read, problem: `${lost} of the saved views could not be read.` }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Told as damage by the caller.
    return undefined
  }
}

function isThere(storage: () => Pick<Storage, 'getItem'>): boolean {
  try {
    storage().getItem(keyOf(''))
    return true
  } catch {
    return false
  }
}
