import { describe, expect, test } from 'vitest'
import { resolveView, type KnownIds } from './resolve-view.ts'
import { defaultView, type View } from './view.ts'

const among =
  (...entries: readonly (readonly [string, string])[]) =>
  (id: string) =>
    new Map(entries).get(id)

const known: KnownIds = {
  actor: among(['euma', 'euma'], ['aze', 'azerbaijan'], ['azerbaijan', 'azerbaijan']),
  relation: among(['svr-fis', 'svr-fis-2024']),
  kind: among(['visit', 'visit']),
  source: among(['article', 'article']),
  story: (id) => (id === 'in-baku' || id === 'to-baku' ? { id: 'in-baku', steps: 7 } : undefined),
}

const resolved = (part: Partial<View>) => resolveView({ ...defaultView, ...part }, known)

describe('a view met with a dataset', () => {
  test('what the dataset knows stays', () => {
    const part: Partial<View> = {
      kind: { mode: 'except', values: ['visit'] },
      source: { mode: 'only', values: ['article'] },
      by: ['euma', 'reporting'],
      around: ['azerbaijan'],
      selection: { type: 'actor', id: 'euma' },
      fold: true,
      unfolded: ['azerbaijan'],
      moved: { euma: [1, 2] },
      story: { id: 'in-baku', step: 7 },
    }
    expect(resolved(part)).toEqual({ view: { ...defaultView, ...part }, issues: [] })
  })

  test('parts in which nothing changes keep their identity', () => {
    const asked: Partial<View> = {
      source: { mode: 'only', values: ['article'] },
      by: ['reporting'],
      around: ['aze'],
      selection: { type: 'actor', id: 'euma' },
      moved: { euma: [1, 2] },
    }
    const { view } = resolved(asked)
    for (const key of ['source', 'by', 'selection', 'moved'] as const) expect(view[key]).toBe(asked[key])
    expect(view.around).toEqual(['azerbaijan'])
  })

  test('an account is compared as long as there is one to compare it with', () => {
    const accounts: Partial<View> = { by: ['aze'], against: ['euma', 'reporting', 'unheard-of'] }
    const { view, issues } = resolved(accounts)
    expect(view).toEqual({ ...defaultView, by: ['azerbaijan'], against: ['euma', 'reporting'] })
    expect(issues.map(({ parameter }) => parameter)).toEqual(['against'])

    const nobody = resolved({ by: ['unheard-of'], against: ['euma'] })
    expect(nobody.view).toEqual(defaultView)
    expect(nobody.issues.map(({ parameter }) => parameter)).toEqual(['by', 'against'])
  })

  test('old ids lead to the new ones', () => {
    const { view, issues } = resolved({
      around: ['aze', 'azerbaijan'],
      selection: { type: 'relation', id: 'svr-fis' },
      moved: { aze: [1, 2], azerbaijan: [3, 4] },
      story: { id: 'to-baku', step: 2 },
    })
    expect(view.around).toEqual(['azerbaijan'])
    expect(view.story).toEqual({ id: 'in-baku', step: 2 })
    expect(view.selection).toEqual({ type: 'relation', id: 'svr-fis-2024' })
    expect(view.moved).toEqual({ azerbaijan: [1, 2] })
    expect(issues).toEqual([])
  })

  test('unknown ids are left out and named with their parameter', () => {
    const { view, issues } = resolved({
      kind: { mode: 'only', values: ['love', 'visit'] },
      by: ['nobody'],
      around: ['xyz', 'euma'],
      selection: { type: 'relation', id: 'gone' },
      moved: { xyz: [1, 2] },
    })
    expect(view).toEqual({ ...defaultView, kind: { mode: 'only', values: ['visit'] }, around: ['euma'] })
    expect(issues.map(({ parameter }) => parameter).toSorted()).toEqual([
      'around',
      'by',
      'kind',
      'moved',
      'sel',
    ])
    expect(issues.find(({ parameter }) => parameter === 'around')?.message).toBe(
      'In the link, “around” names “xyz”: this dataset has no such actor, so it was left out.',
    )
  })

  test('a clause of which nothing is left does not filter, one that was empty still hides all', () => {
    expect(resolved({ source: { mode: 'only', values: ['gone'] } }).view.source).toBeUndefined()
    const nothing = { mode: 'only', values: [] } as const
    expect(resolved({ source: nothing }).view.source).toEqual(nothing)
  })

  test('a story or a step that is not there is left out and named', () => {
    const story = (id: string, step: number) => resolved({ story: { id, step } })
    expect(story('in-yerevan', 1).view.story).toBeUndefined()
    expect(story('in-yerevan', 1).issues[0]?.message).toContain(
      '“in-yerevan”: this dataset has no such story',
    )
    expect(story('in-baku', 8).view.story).toBeUndefined()
    expect(story('in-baku', 8).issues[0]?.message).toContain('step 8 of “in-baku”, which has 7 steps')
  })
})
