import type { Clause, Depth, FilterPart } from '../graph/filter.ts'
import type { Window, WindowMode } from '../time/spell.ts'
import { clearFacet, type FacetPart, facetParts, setAgainst, setAround, setBy } from './transitions.ts'
import { defaultView, type View } from './view.ts'

/** One thing that hides something, without words, and the view without it. */
export type Chip = ChipContent & { readonly remove: (view: View) => View }

type ChipContent =
  | {
      readonly part: 'time'
      readonly window: Window | undefined
      readonly secondWindow: Window | undefined
      readonly mode: WindowMode
    }
  | { readonly part: 'possible' | 'undated' }
  | { readonly part: FacetPart; readonly clause: Clause }
  | { readonly part: 'by' | 'against'; readonly id: string }
  | { readonly part: 'around'; readonly id: string; readonly depth: Depth }
  | { readonly part: 'text'; readonly text: string }

/** What is filtered now, in the order of the address: one chip for each clause, speaker and centre of a neighbourhood. */
export function activeChips(view: View): readonly Chip[] {
  const chips: Chip[] = []
  const { depth, text } = view
  const time = timeChip(view)
  if (time) chips.push(time)
  if (!view.possible) chips.push({ part: 'possible', remove: (from) => lift(from, 'possible') })
  if (!view.undated) chips.push({ part: 'undated', remove: (from) => lift(from, 'undated') })
  for (const part of facetParts) {
    const clause = view[part]
    if (clause !== undefined) chips.push({ part, clause, remove: (from) => lift(from, part) })
  }
  for (const id of view.by) {
    chips.push({ part: 'by', id, remove: (from) => setBy(from, without(from.by, id)) })
  }
  for (const id of view.against) {
    chips.push({ part: 'against', id, remove: (from) => withoutAgainst(from, id) })
  }
  for (const id of view.around) {
    chips.push({ part: 'around', id, depth, remove: (from) => setAround(from, without(from.around, id)) })
  }
  if (text !== '') chips.push({ part: 'text', text, remove: (from) => lift(from, 'text') })
  return chips
}

/** The chip of the time window, the one that changes while the window moves. */
export function timeChip({ window, secondWindow, mode }: View): Chip | undefined {
  if (window === undefined && secondWindow === undefined) return undefined
  return { part: 'time', window, secondWindow, mode, remove: (from) => lift(from, 'time') }
}

/** Whether anything at all is hidden by choice. */
export function isFiltered(view: View): boolean {
  return activeChips(view).length > 0
}

/** The view without one part of its filter, whole. */
export function lift(view: View, part: FilterPart | 'possible'): View {
  switch (part) {
    case 'time':
      return { ...view, window: undefined, secondWindow: undefined }
    case 'possible':
    case 'undated':
      return { ...view, [part]: true }
    case 'by':
      return setBy(view, [])
    case 'around':
      return setAround(view, [])
    case 'text':
      return { ...view, text: defaultView.text }
    default:
      return clearFacet(view, part)
  }
}

/** Where the account it was compared with has gone, it has taken that one's place. */
function withoutAgainst(view: View, id: string): View {
  return view.against.includes(id)
    ? setAgainst(view, without(view.against, id))
    : setBy(view, without(view.by, id))
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((other) => other !== id)
}
