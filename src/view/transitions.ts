import { type Clause, everything } from '../graph/filter.ts'
import type { Window, WindowMode } from '../time/spell.ts'
import { defaultView, type Form, type Selection, type View } from './view.ts'

/** The parts of a filter that are a list of checkboxes. */
export type FacetPart = 'quad' | 'kind' | 'standing' | 'actor' | 'source'
export const facetParts: readonly FacetPart[] = ['quad', 'kind', 'standing', 'actor', 'source']

/** Whether an option of a facet is checked; without a clause all are. */
export function isChecked(clause: Clause | undefined, value: string): boolean {
  if (clause === undefined) return true
  return clause.values.includes(value) === (clause.mode === 'only')
}

/**
 * Checks or unchecks one option. Unchecking the first gives `except` it, so that options of newer data stay checked;
 * `only` comes from `chooseOnly`. When everything in `allValues` is checked again, the clause goes.
 */
export function toggleFacetValue(
  view: View,
  part: FacetPart,
  value: string,
  allValues: readonly string[],
): View {
  const clause = view[part] ?? { mode: 'except', values: [] }
  const values = clause.values.includes(value)
    ? clause.values.filter((other) => other !== value)
    : [...clause.values, value]
  const next: Clause = { mode: clause.mode, values }
  return { ...view, [part]: allValues.every((other) => isChecked(next, other)) ? undefined : next }
}

/** Leaves one option of a facet checked, or a group of them. */
export function chooseOnly(view: View, part: FacetPart, values: readonly string[]): View {
  return { ...view, [part]: { mode: 'only', values } }
}

export function clearFacet(view: View, part: FacetPart): View {
  return { ...view, [part]: undefined }
}

/** Undefined stands for the whole span of the dataset. */
export function setWindow(view: View, window: View['window']): View {
  return { ...view, window }
}

/** Asks one window, so that nothing is compared with a second any more. */
export function setMode(view: View, mode: WindowMode): View {
  return { ...view, mode, secondWindow: undefined }
}

/** Compares the window with a second one, in which case accounts are not compared. */
export function setSecondWindow(view: View, secondWindow: Window): View {
  return { ...view, mode: 'during', secondWindow, against: [] }
}

/** The speakers whose perspective is taken; none: everyone. What was compared with theirs takes the place of nobody's. */
export function setBy(view: View, by: readonly string[]): View {
  return by.length === 0 ? { ...view, by: view.against, against: [] } : { ...view, by }
}

/** The speakers whose account is compared with that of `by`; windows are not compared then. */
export function setAgainst(view: View, against: readonly string[]): View {
  return { ...view, against, secondWindow: against.length === 0 ? view.secondWindow : undefined }
}

/** The actors whose neighbourhood is shown; with none left the depth goes back to its default. */
export function setAround(view: View, around: readonly string[], depth = view.depth): View {
  return { ...view, around, depth: around.length === 0 ? defaultView.depth : depth }
}

/** Lifts everything that hides something. Actors without relations, if shown, stay shown. */
export function clearFilters(view: View): View {
  const lifted = Object.fromEntries([...facetParts, 'window', 'secondWindow'].map((key) => [key, undefined]))
  return { ...view, ...everything, ...lifted, against: [], lone: view.lone }
}

export function select(view: View, selection: Selection): View {
  return { ...view, selection }
}

export function clearSelection(view: View): View {
  return { ...view, selection: undefined }
}

/** Folds every satellite into its home, or unfolds all. */
export function toggleFold(view: View): View {
  return { ...view, fold: !view.fold, unfolded: [] }
}

/** Opens one home while the others stay folded. */
export function unfold(view: View, home: string): View {
  return { ...view, unfolded: [...view.unfolded, home] }
}

/** Places an actor by hand, in graph units. */
export function moveActor(view: View, id: string, x: number, y: number): View {
  return { ...view, moved: { ...view.moved, [id]: [x, y] } }
}

export function setForm(view: View, form: Form): View {
  return { ...view, form }
}
