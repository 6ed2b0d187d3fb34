import Papa from 'papaparse'

import type { Actor, Dataset, Relation } from '../src/model/dataset.ts'
import { readDataset } from '../src/model/read-dataset.ts'
import { relationKinds, type QuadClass, type RelationKind } from '../src/model/vocabulary.ts'

/** The three tables of GeoPolHist, each the text of a CSV file with a header. */
export interface GeoPolHistTables {
  readonly entities: string
  readonly statusOverTime: string
  readonly status: string
}

/**
 * Reads GeoPolHist (github.com/medialab/GeoPolHist) as a dataset without places: its entities are the actors, and each of their statuses
 * that names a sovereign is a relation from the entity to that sovereign, dated by years. The last year of the tables means “still so”.
 * @throws where the tables make no sound dataset, with the first thing that is wrong.
 */
export function readGeoPolHist(tables: GeoPolHistTables): Dataset {
  const spells = rowsOf(tables.statusOverTime)
  const lastYear = Math.max(...spells.map((row) => Number(row['end_year'])).filter(Number.isFinite))
  const ties = spells.filter((row) => Boolean(row['sovereign_GPH_code']))
  const { dataset, issues } = readDataset({
    format: 'entente/1',
    id: 'geopolhist',
    title: 'GeoPolHist',
    description:
      'Which political entities depended on which, and how, by year; one reading of the tables of GeoPolHist, for measuring.',
    license: 'ODbL-1.0',
    asOf: String(lastYear),
    relationKinds: kindsOf(rowsOf(tables.status).map((row) => row['GPH_status'] ?? '')),
    actors: actorsOf(rowsOf(tables.entities), spells),
    relations: ties.map((row, at) => relationOf(row, at, lastYear)),
    sources: [
      {
        id: 'geopolhist',
        type: 'dataset',
        title: 'GeoPolHist: entities and their political status over time',
        publisher: 'Sciences Po, médialab',
        URL: 'https://github.com/medialab/GeoPolHist',
      },
    ],
  })
  if (dataset) return dataset
  const [first] = issues
  throw new Error(`GeoPolHist makes no sound dataset: ${first?.path ?? ''} ${first?.message ?? ''}`)
}

type Row = Readonly<Record<string, string>>

/** What carries a sign, by our reading; every other status is structure. */
const quads: Readonly<Record<string, QuadClass>> = {
  'Occupied by': 'material-conflict',
  'Claimed by': 'verbal-conflict',
  'Leased to': 'material-cooperation',
  'Associated state of': 'verbal-cooperation',
}

/** “Part of” is one of the app's own kinds. */
function kindsOf(statuses: readonly string[]): RelationKind[] {
  const builtIn = new Set(relationKinds.map(({ id }) => id))
  return statuses
    .map((status) => ({
      id: idOf(status),
      label: status,
      quad: quads[status] ?? ('structural' as const),
      directed: true,
    }))
    .filter(({ id }) => !builtIn.has(id))
}

function actorsOf(entities: readonly Row[], spells: readonly Row[]): Actor[] {
  const statuses = new Map<string, string[]>()
  for (const row of spells) {
    const code = row['GPH_code'] ?? ''
    statuses.set(code, [...(statuses.get(code) ?? []), row['GPH_status'] ?? ''])
  }
  return entities.map((row): Actor => {
    const code = row['GPH_code'] ?? ''
    const wikidata = /Q\d+$/.exec(row['wikidata'] ?? '')?.[0]
    const place = [Number(row['lng']), Number(row['lat'])] as const
    return {
      id: actorId(code),
      kind: kindOf(statuses.get(code) ?? []),
      name: row['GPH_name'] ?? code,
      ...(wikidata ? { wikidata } : {}),
      ...(row['lng'] && row['lat'] ? { place } : {}),
    }
  })
}

function kindOf(statuses: readonly string[]): Actor['kind'] {
  if (statuses.includes('International')) return 'organisation'
  return statuses.some((status) => status.startsWith('Sovereign')) ? 'state' : 'territory'
}

function relationOf(row: Row, at: number, lastYear: number): Relation {
  const status = row['GPH_status'] ?? ''
  const end = row['end_year'] === String(lastYear) ? '..' : yearOf(row['end_year'])
  return {
    id: `status-${at}`,
    from: actorId(row['GPH_code']),
    to: actorId(row['sovereign_GPH_code']),
    kind: idOf(status),
    when: `${yearOf(row['start_year'])}/${end}`,
    title: status.toLowerCase(),
    evidence: [{ status: 'reported', source: 'geopolhist' }],
  }
}

/** A year as EDTF has it; “?” is a side that nobody recorded. */
function yearOf(text: string | undefined): string {
  return text === undefined || text === '?' ? '' : text.padStart(4, '0')
}

function actorId(code: string | undefined): string {
  return `gph-${code ?? ''}`
}

function idOf(status: string): string {
  return status
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

function rowsOf(text: string): Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}
