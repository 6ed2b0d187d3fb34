/** A small dataset without an issue that uses every field; tests damage it. */
export const exampleDataset = {
  format: 'entente/1',
  id: 'peace',
  title: 'Peace',
  description: 'Two states and a league.',
  license: 'CC-BY-4.0',
  asOf: '2024-10-07',
  relationKinds: [
    { id: 'joint-venture', label: 'Joint venture', quad: 'material-cooperation', directed: false },
  ],
  aliases: { 'old-league': 'league' },
  actors: [
    {
      id: 'azerbaijan',
      kind: 'state',
      name: 'Azerbaijan',
      names: { az: 'Azərbaycan' },
      country: 'AZ',
      place: [49.87, 40.41],
    },
    {
      id: 'armenia',
      kind: 'state',
      name: 'Armenia',
      names: { hy: 'Հայաստան' },
      active: '1991-09-21/..',
      url: 'https://www.gov.am/en/',
    },
    {
      id: 'league',
      kind: 'organisation',
      name: 'League',
      names: { fr: 'Ligue' },
      short: 'L',
      active: '1993/2024-02',
      wikidata: 'Q1',
    },
    {
      id: 'speaker',
      kind: 'person',
      name: 'Speaker',
      names: { hy: 'Խոսնակ' },
      home: 'armenia',
      tags: ['voice'],
    },
  ],
  relations: [
    {
      id: 'armenia-league',
      from: 'armenia',
      to: 'league',
      kind: 'membership',
      when: ['1993/1998', '2001/2023'],
      title: 'is a member of',
      evidence: [{ status: 'reported', source: 'book', locator: 'p. 12' }],
    },
    {
      id: 'azerbaijan-armenia-venture',
      from: 'azerbaijan',
      to: 'armenia',
      kind: 'joint-venture',
      when: '2024-10',
      title: 'builds a bridge with',
      weight: 2,
      evidence: [
        {
          status: 'asserted',
          by: 'speaker',
          source: 'book',
          said: '2024-10-01',
          confidence: 'low',
          why: 'Alone.',
        },
        { status: 'denied', by: 'azerbaijan', source: 'book' },
      ],
    },
  ],
  sources: [
    {
      id: 'book',
      type: 'book',
      title: 'A book',
      URL: 'https://example.org/book',
      custom: { verified: '2024-10-05' },
    },
  ],
  stories: [
    { id: 'bridge', title: 'Bridge', summary: 'S.', steps: [{ title: 'One', body: 'B.', view: 'v=1' }] },
  ],
  positions: { armenia: [0, -40] },
}

/** Where a part of the dataset is replaced: 'actors.0.name'. An undefined value takes the field away. */
export type Change = readonly [path: string, value: unknown]

/** A copy of the example with parts of it replaced. */
export function changed(...changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(exampleDataset)
  for (const [path, value] of changes) {
    const keys = path.split('.')
    const last = keys.pop() ?? ''
    const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy) as Record<
      string,
      unknown
    >
    if (value === undefined) delete parent[last]
    else parent[last] = value
  }
  return copy
}
