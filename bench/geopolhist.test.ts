import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { createIndex } from '../src/graph/graph-index.ts'
import { dayOf } from '../src/time/day.ts'
import { readGeoPolHist } from './geopolhist.ts'

const tables = {
  entities: [
    'GPH_code,GPH_name,continent,wikidata,wikidata_alt1,wikidata_alt2,wikidata_alt3,notes,lat,lng',
    '3,Alaska,America,http://www.wikidata.org/entity/Q797,,,,,64,-150',
    '365,Russia,Europe,,,,,,,',
    '0,League of Nations,World,,,,,,,',
  ].join('\n'),
  statusOverTime: [
    'GPH_code,GPH_name,start_year,end_year,GPH_status,sovereign_GPH_code',
    '3,Alaska,1816,1867,Colony of,365',
    '3,Alaska,?,2022,Occupied by,365',
    '3,Alaska,1900,1901,Part of,365',
    '365,Russia,1816,2022,Sovereign,',
    '0,League of Nations,1920,1945,International,',
  ].join('\n'),
  status: ['GPH_status,slug,group', 'Colony of,col,', 'Occupied by,occ,', 'Part of,part,'].join('\n'),
}

describe('GeoPolHist', () => {
  test('entities are actors with places, and what they are follows from what they ever were', () => {
    expect(readGeoPolHist(tables).actors).toEqual([
      { id: 'gph-3', kind: 'territory', name: 'Alaska', wikidata: 'Q797', place: [-150, 64] },
      { id: 'gph-365', kind: 'state', name: 'Russia' },
      { id: 'gph-0', kind: 'organisation', name: 'League of Nations' },
    ])
  })

  test('a status with a sovereign is a dated relation that cites the tables', () => {
    const { relations } = readGeoPolHist(tables)
    expect(relations.map(({ from, to, kind, when }) => [from, to, kind, when])).toEqual([
      ['gph-3', 'gph-365', 'colony-of', '1816/1867'],
      ['gph-3', 'gph-365', 'occupied-by', '/..'],
      ['gph-3', 'gph-365', 'part-of', '1900/1901'],
    ])
    expect(relations[0]?.evidence).toEqual([{ status: 'reported', source: 'geopolhist' }])
  })

  test('tables that name nobody are refused', () => {
    expect(() => readGeoPolHist({ ...tables, entities: 'GPH_code,GPH_name' })).toThrow(/no sound dataset/)
  })

  const fileOf = (name: string) => `../shared/fixtures/ir/GeoPolHist_${name}.csv`
  const fixture = (name: string) => readFileSync(fileOf(name), 'utf8')
  const exists = existsSync(fileOf('entities'))
  const absent = exists ? '' : ' (skipped: the fixtures folder is absent)'
  test.skipIf(!exists)(
    `of the whole tables every entity and every status with a sovereign is there${absent}`,
    () => {
      const dataset = readGeoPolHist({
        entities: fixture('entities'),
        statusOverTime: fixture('entities_status_over_time'),
        status: fixture('status'),
      })
      expect(dataset.actors).toHaveLength(1296)
      expect(dataset.relations).toHaveLength(3699)
      expect(createIndex(dataset).span).toEqual({ start: dayOf(1816, 1, 1), end: dayOf(2023, 1, 1) })
    },
  )
})
