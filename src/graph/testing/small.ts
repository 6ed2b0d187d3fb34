import type { Actor, Dataset, Evidence, Relation } from '../../model/dataset.ts'

/** A valid dataset out of what a test cares about; every relation is reported unless it says otherwise. */
export function small({
  actors,
  relations = [],
  ...rest
}: {
  readonly actors: readonly (string | (Partial<Actor> & { readonly id: string }))[]
  readonly relations?: readonly (Partial<Relation> & { readonly from: string; readonly to: string })[]
} & Partial<Omit<Dataset, 'actors' | 'relations'>>): Dataset {
  return {
    format: 'entente/1',
    id: 'small',
    title: 'Small',
    description: 'Made for a test.',
    license: 'CC0-1.0',
    asOf: '2024-12-31',
    sources: [{ id: 'paper', type: 'article', title: 'The paper' }],
    ...rest,
    actors: actors.map((actor) => {
      const { id, ...own } = typeof actor === 'string' ? { id: actor } : actor
      return { id, kind: 'state', name: id, ...own }
    }),
    relations: relations.map((relation, place) => ({
      id: `r${place}`,
      kind: 'alliance',
      title: 'is tied to',
      evidence: [reported],
      ...relation,
    })),
  }
}

export const reported: Evidence = { status: 'reported', source: 'paper' }
export const inferred: Evidence = { status: 'inferred', source: 'paper' }
export const assertedBy = (by: string): Evidence => ({ status: 'asserted', by, source: 'paper' })
export const deniedBy = (by: string): Evidence => ({ status: 'denied', by, source: 'paper' })
