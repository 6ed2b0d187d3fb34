/** A view kept under a name. */
export interface SavedView {
  readonly name: string
  /** The dataset's id. */
  readonly dataset: string
  /** The view's query, without `?`. */
  readonly address: string
  /** When it was saved: ISO 8601, UTC. */
  readonly saved: string
}

export const longestName = 120
const longestAddress = 32_000

/** A value from outside as a saved view; undefined where it is none. */
export function asSavedView(value: unknown): SavedView | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { name, dataset, address, saved } = value as Record<string, unknown>
  const title = typeof name === 'string' ? tidyName(name) : ''
  if (title === '' || typeof address !== 'string' || address.length > longestAddress) return undefined
  if (typeof dataset !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(dataset)) return undefined
  if (typeof saved !== 'string' || saved.length > 40 || Number.isNaN(Date.parse(saved))) return undefined
  return { name: title, dataset, address, saved }
}

/** A name as it is kept: on one line, and not longer than a line. */
export function tidyName(name: string): string {
  return Array.from(name.replaceAll(/\s+/g, ' ').trim()).slice(0, longestName).join('').trim()
}

/** The list with one more view at its end, whose name gets a number where it is taken. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views, { ...view, name: freeName(views, view.name) }]
}

/** The list with one view under another name; a blank name changes nothing. */
export function renamed(views: readonly SavedView[], view: SavedView, name: string): readonly SavedView[] {
  const wanted = tidyName(name)
  if (wanted === '') return views
  const others = views.filter((other) => other !== view)
  return views.map((other) => (other === view ? { ...view, name: freeName(others, wanted) } : other))
}

/** Both lists as one; what is the same in name and address stands there once. */
export function merged(views: readonly SavedView[], more: readonly SavedView[]): readonly SavedView[] {
  return more.reduce<readonly SavedView[]>(
    (list, view) =>
      list.some(({ name, address }) => name === view.name && address === view.address)
        ? list
        : withView(list, view),
    views,
  )
}

function freeName(views: readonly SavedView[], name: string): string {
  const taken = new Set(views.map((view) => view.name))
  let free = name
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`
  return free
}
