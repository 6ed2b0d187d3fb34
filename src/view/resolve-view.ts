import type { Clause } from '../graph/filter.ts'
import type { AddressIssue } from './address.ts'
import { quote } from './codec.ts'
import { keptTogether } from './together.ts'
import type { Selection, StoryPlace, View } from './view.ts'

/** Answers an id with the id the dataset has for it today, aliases followed; undefined where it has none. */
type Lookup = (id: string) => string | undefined

/** Ids of records, for which there is a lookup each. */
type Thing = 'actor' | 'relation' | 'kind' | 'source'

/** What a dataset knows. */
export interface KnownIds {
  readonly actor: Lookup
  readonly relation: Lookup
  readonly kind: Lookup
  readonly source: Lookup
  /** The story of an id or former id, with how many steps it has; undefined where there is none. */
  readonly story: (id: string) => { readonly id: string; readonly steps: number } | undefined
}

/**
 * The view as far as this dataset can show it: aliases followed, ids it does not know left out and named in `issues`.
 * A clause or list of which nothing is left does not filter. Parts in which nothing changes keep their identity.
 */
export function resolveView(
  view: View,
  known: KnownIds,
): { readonly view: View; readonly issues: readonly AddressIssue[] } {
  const issues: AddressIssue[] = []
  const look = (parameter: string, thing: Thing, id: string): string | undefined => {
    const found = known[thing](id)
    if (found === undefined) {
      const message = `In the link, “${parameter}” names ${quote(id)}: this dataset has no such ${thing}, so it was left out.`
      issues.push({ parameter, message })
    }
    return found
  }
  const list = (parameter: string, thing: Thing, ids: readonly string[]): readonly string[] =>
    resolveList(ids, (id) => look(parameter, thing, id))
  const clause = (parameter: 'kind' | 'source'): Clause | undefined => {
    const asked = view[parameter]
    if (asked === undefined || asked.values.length === 0) return asked
    const values = list(parameter, parameter, asked.values)
    if (values === asked.values) return asked
    return values.length === 0 ? undefined : { mode: asked.mode, values }
  }
  const speakers = (parameter: 'by' | 'against') =>
    resolveList(view[parameter], (id) => (id === 'reporting' ? id : look(parameter, 'actor', id)))
  const { selection } = view
  const selected = selection && look('sel', selection.type, selection.id)
  const resolved: View = {
    ...view,
    kind: clause('kind'),
    source: clause('source'),
    by: speakers('by'),
    against: speakers('against'),
    around: list('around', 'actor', view.around),
    selection: resolveSelection(selection, selected),
    unfolded: list('fold', 'actor', view.unfolded),
    moved: resolvePlaces(view.moved, (id) => look('moved', 'actor', id)),
    story: resolveStory(view.story, known, (message) => issues.push({ parameter: 'story', message })),
  }
  const together = keptTogether(resolved)
  if (together !== resolved) {
    const message = 'In the link, “against” has nothing left in “by” to be compared with, so it was left out.'
    issues.push({ parameter: 'against', message })
  }
  return { view: together, issues }
}

function resolveSelection(selection: Selection | undefined, id: string | undefined): Selection | undefined {
  if (selection === undefined || id === undefined) return undefined
  return selection.id === id ? selection : { type: selection.type, id }
}

function resolveStory(
  story: StoryPlace | undefined,
  known: KnownIds,
  complain: (message: string) => void,
): StoryPlace | undefined {
  if (story === undefined) return undefined
  const found = known.story(story.id)
  if (found && story.step <= found.steps) return found.id === story.id ? story : { ...story, id: found.id }
  complain(
    found === undefined
      ? `In the link, “story” names ${quote(story.id)}: this dataset has no such story, so it was left out.`
      : `In the link, “story” names step ${story.step} of ${quote(story.id)}, which has ${found.steps} steps, so it was left out.`,
  )
  return undefined
}

function resolveList(ids: readonly string[], look: Lookup): readonly string[] {
  const found = ids.map(look)
  if (found.every((id, index) => id === ids[index])) return ids
  return [...new Set(found.filter((id) => id !== undefined))].toSorted()
}

function resolvePlaces(moved: View['moved'], look: Lookup): View['moved'] {
  const found = Object.entries(moved).map(([id, place]) => ({ id, now: look(id), place }))
  if (found.every(({ id, now }) => id === now)) return moved
  const places: Record<string, readonly [number, number]> = Object.create(null)
  for (const { now, place } of found) {
    if (now !== undefined && !(now in places)) places[now] = place
  }
  return places
}
