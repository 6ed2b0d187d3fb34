import { asSavedView, type SavedView } from './saved-view.ts'

const format = 'entente-views/1'
const mostCharacters = 4_000_000
const mostViews = 1_000

/** Saved views as a file in format `entente-views/1`. */
export function writeViewsFile(views: readonly SavedView[]): string {
  return `${JSON.stringify({ format, views }, undefined, 2)}\n`
}

/** Reads such a file. Views that are none are left out and counted; a file that is none gives a sentence. */
export function readViewsFile(
  text: string,
): { readonly views: readonly SavedView[]; readonly leftOut: number } | { readonly problem: string } {
  const found = text.length > mostCharacters ? undefined : parse(text)
  const { format: named, views: listed } = Object(found) as Record<string, unknown>
  if (typeof named === 'string' && /^entente-views\/\d+$/.test(named) && named !== format) {
    return {
      problem: `The file is in format ${named}; this page reads ${format}. Reload the page for a newer one.`,
    }
  }
  if (named !== format || !Array.isArray(listed)) {
    return { problem: 'The file is no list of saved views. Choose one that was exported from here.' }
  }
  if (listed.length > mostViews) {
    return { problem: `The file lists ${listed.length} views; at most ${mostViews} are read from one file.` }
  }
  const views = listed.map(asSavedView).filter((view) => view !== undefined)
  return { views, leftOut: listed.length - views.length }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The caller says that it is no list of views.
    return undefined
  }
}
