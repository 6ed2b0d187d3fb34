import type { Actor, Dataset, Relation } from '../../model/dataset.ts'

/** A dataset for tests of the layout: actors as given and one relation of kind `visit` for each pair of ids. */
export function sampleDataset(
  actors: readonly (Partial<Actor> & { readonly id: string })[],
  pairs: readonly (readonly [from: string, to: string, kind?: string])[] = [],
): Dataset {
  return {
    format: 'entente/1',
    id: 'sample',
    title: 'Sample',
    description: 'Actors for a test of the layout',
    license: 'CC0-1.0',
    asOf: '2025-01-01',
    actors: actors.map((actor): Actor => ({ kind: 'state', name: actor.id, ...actor })),
    relations: pairs.map(([from, to, kind = 'visit'], index): Relation => ({
      id: `relation-${index}`,
      from,
      to,
      kind,
      title: 'visits',
      evidence: [{ status: 'reported', source: 'source' }],
    })),
    sources: [{ id: 'source', type: 'article' }],
  }
}
