import type { Dataset } from '../../src/model/dataset.ts'
import type { Issue } from '../../src/model/issue.ts'
import { kindsOf } from '../../src/model/kinds.ts'
import { decodeView } from '../../src/view/address.ts'
import { resolveView, type KnownIds } from '../../src/view/resolve-view.ts'

/** Every view a dataset names, its opening and the steps of its stories, that an address could not carry as it is meant. */
export function checkViews(dataset: Dataset): Issue[] {
  const known = knownIds(dataset)
  const check = (view: string, place: Pick<Issue, 'file' | 'record' | 'path'>) =>
    problemsOf(view, known).map((message): Issue => ({ severity: 'error', ...place, message }))
  return [
    ...check(dataset.opening ?? '', { file: 'dataset.json', path: 'opening' }),
    ...(dataset.stories ?? []).flatMap(({ id, steps }) =>
      steps.flatMap(({ view }, index) =>
        check(view, { file: 'stories.json', record: id, path: `steps[${index}].view` }),
      ),
    ),
  ]
}

function problemsOf(query: string, known: KnownIds): string[] {
  const { view, issues, foreign } = decodeView(query)
  return [
    ...[...issues, ...resolveView(view, known).issues].map(({ message }) => message),
    ...(foreign === '' ? [] : [`“${foreign}” is no parameter of a view; see README.md for those there are.`]),
  ]
}

/** Present ids only: a curator who renames a record mends the views of the same dataset. */
function knownIds(dataset: Dataset): KnownIds {
  const lookup = (ids: Iterable<string>) => {
    const held = new Set(ids)
    return (id: string) => (held.has(id) ? id : undefined)
  }
  return {
    actor: lookup(dataset.actors.map(({ id }) => id)),
    relation: lookup(dataset.relations.map(({ id }) => id)),
    source: lookup(dataset.sources.map(({ id }) => id)),
    kind: lookup(kindsOf(dataset).keys()),
    story: (id) => {
      const found = dataset.stories?.find((story) => story.id === id)
      return found && { id, steps: found.steps.length }
    },
  }
}
