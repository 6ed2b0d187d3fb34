import type { Clause } from '../graph/filter.ts'
import type { AddressIssue } from './address.ts'
import { quote } from './codec.ts'
import type { View } from './view.ts'

/** Answers an id with the id the dataset has for it today, aliases followed; undefined where it has none. */
export type Lookup = (id: string) => string | undefined

/** What a dataset knows. */
export interface KnownIds {
  readonly actor: Lookup
  readonly relation: Lookup
  readonly kind: Lookup
  readonly source: Lookup
}

/**
 * The view as far as this dataset can show it: aliases followed, ids it does not know left out and named in `issues`.
 * A clause or list of which nothing is left does not filter.
 */
export function resolveView(
  view: View,
  known: KnownIds,
): { readonly view: View; readonly issues: readonly AddressIssue[] } {
  const issues: AddressIssue[] = []
  const look = (parameter: string, thing: keyof KnownIds, id: string): string | undefined => {
    const found = known[thing](id)
    if (found === undefined) {
      const message = `In the link, “${parameter}” names ${quote(id)}: this dataset has no such ${thing}, so it was left out.`
      issues.push({ parameter, message })
    }
    return found
  }
  const list = (parameter: string, thing: keyof KnownIds, ids: readonly string[]): readonly string[] =>
    asSet(ids.flatMap((id) => look(parameter, thing, id) ?? []))
  const clause = (parameter: 'kind' | 'source'): Clause | undefined => {
    const asked = view[parameter]
    if (asked === undefined || asked.values.length === 0) return asked
    const values = list(parameter, parameter, asked.values)
    return values.length === 0 ? undefined : { mode: asked.mode, values }
  }
  const speaker = (id: string) => (id === 'reporting' ? id : look('by', 'actor', id))
  const { selection } = view
  const selected = selection && look('sel', selection.type, selection.id)
  const resolved: View = {
    ...view,
    kind: clause('kind'),
    source: clause('source'),
    by: asSet(view.by.flatMap((id) => speaker(id) ?? [])),
    around: list('around', 'actor', view.around),
    selection: selection && selected !== undefined ? { type: selection.type, id: selected } : undefined,
    unfolded: list('fold', 'actor', view.unfolded),
    moved: resolvePlaces(view.moved, (id) => look('moved', 'actor', id)),
  }
  return { view: resolved, issues }
}

function resolvePlaces(moved: View['moved'], look: Lookup): View['moved'] {
  const places: Record<string, readonly [number, number]> = Object.create(null)
  for (const [id, place] of Object.entries(moved)) {
    const found = look(id)
    if (found !== undefined && !(found in places)) places[found] = place
  }
  return places
}

function asSet(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted()
}
