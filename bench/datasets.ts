import { existsSync, readFileSync } from 'node:fs'

import { placeActors } from '../src/canvas/layouts/place.ts'
import type { Dataset } from '../src/model/dataset.ts'
import { readGeoPolHist } from './geopolhist.ts'

/** What `--data` may name. */
export const realData = ['south-caucasus', 'geopolhist'] as const
export type RealData = (typeof realData)[number]

/** A dataset that stands in the project or beside it, with places; or, in a sentence, why it is left out. */
export function readRealData(name: RealData): Dataset | string {
  return name === 'south-caucasus' ? newestSouthCaucasus() : geoPolHistWithPlaces()
}

const published = 'data/south-caucasus/published'

function newestSouthCaucasus(): Dataset {
  const [newest] = JSON.parse(readFileSync(`${published}/index.json`, 'utf8')) as { hash: string }[]
  if (!newest) throw new Error(`${published} has no version.`)
  return JSON.parse(readFileSync(`${published}/${newest.hash}.json`, 'utf8')) as Dataset
}

const tables = '../shared/fixtures/ir/GeoPolHist_'

function geoPolHistWithPlaces(): Dataset | string {
  const files = ['entities', 'entities_status_over_time', 'status'].map((name) => `${tables}${name}.csv`)
  const missing = files.find((file) => !existsSync(file))
  if (missing !== undefined) return `GeoPolHist is left out: ${missing} is not there.`
  const [entities = '', statusOverTime = '', status = ''] = files.map((file) => readFileSync(file, 'utf8'))
  const dataset = readGeoPolHist({ entities, statusOverTime, status })
  return { ...dataset, positions: placeActors(dataset, {}) }
}
