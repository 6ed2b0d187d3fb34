import type { Catalogue } from '../src/io/catalogue.ts'
import type { Dataset } from '../src/model/dataset.ts'
import { siteFiles } from './data/site-files.ts'

/** A story that the site tells, as its pages need it. */
export interface ToldStory {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** The dataset's title. */
  readonly of: string
  /** The query of the address at which it begins. */
  readonly query: string
  /** The view of its first step, as an address's query. */
  readonly view: string
}

/** The stories of the site's datasets in their newest versions; of two with one id, the first. Empty while a dataset has errors. */
export function toldStories(root: string): readonly ToldStory[] {
  const { files, errors } = siteFiles(root)
  if (errors.length > 0) return []
  const read = (file: string): unknown => JSON.parse(String(files.get(`datasets/${file}`)))
  const { datasets } = read('index.json') as Catalogue
  const stories = datasets.flatMap(({ id: dataset, versions }, at) => {
    const newest = versions[0] && (read(versions[0].file) as Dataset)
    // The site's first dataset needs no naming.
    const named = at === 0 ? '' : `&d=${dataset}`
    return (newest?.stories ?? []).map(({ id, title, summary, steps }) => ({
      id,
      title,
      summary,
      of: newest?.title ?? dataset,
      query: `v=1${named}&story=${id}.1&present=1`,
      view: steps[0]?.view ?? 'v=1',
    }))
  })
  return stories.filter(({ id }, at) => stories.findIndex((other) => other.id === id) === at)
}
