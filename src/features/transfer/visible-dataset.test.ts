import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { createIndex } from '../../graph/graph-index.ts'
import { select } from '../../graph/select.ts'
import { readEntente, writeEntente } from '../../io/entente-format.ts'
import { exampleDataset } from '../../model/example-dataset.ts'
import { readDataset } from '../../model/read-dataset.ts'
import { arbitraryView } from '../../view/arbitrary-view.ts'
import { defaultView, type View } from '../../view/view.ts'
import { visibleDataset } from './visible-dataset.ts'
import type { Dataset } from '../../model/dataset.ts'

describe('the current view as a dataset', () => {
  it('is the whole dataset but for its opening where everything is visible', () => {
    const whole = { ...example, opening: 'v=1&when=2024' }
    expect(visibleDataset(stateOf(whole, { lone: true }))).toEqual(example)
  })

  it('holds the visible relations, their actors and sources, and says what part of what it is', () => {
    const excerpt = visibleDataset(stateOf(example, { kind: only('membership') }))
    expect(ids(excerpt.relations)).toEqual(['armenia-league'])
    expect(ids(excerpt.actors)).toEqual(['armenia', 'league'])
    expect(ids(excerpt.sources)).toEqual(['book'])
    expect(excerpt.description).toBe(
      'Two states and a league. [Excerpt: 1 of 2 relations, as the view “v=1&kind=membership” shows them.]',
    )
    expect(excerpt.relationKinds).toBeUndefined()
    expect(excerpt.aliases).toEqual({ 'old-league': 'league' })
  })

  it('keeps who speaks and where they belong, the own kinds in use, and no alias of what is missing', () => {
    const excerpt = visibleDataset(stateOf(example, { kind: only('joint-venture') }))
    expect(ids(excerpt.actors)).toEqual(['azerbaijan', 'armenia', 'speaker'])
    expect(excerpt.relationKinds).toEqual(example.relationKinds)
    expect(excerpt.aliases).toBeUndefined()
  })

  it('leaves actors where they were put by hand', () => {
    const moved = { armenia: [7, 8], azerbaijan: [9, 10], league: [1, 1] } as const
    const excerpt = visibleDataset(stateOf(example, { kind: only('joint-venture'), moved }))
    expect(excerpt.positions).toEqual({ armenia: [7, 8], azerbaijan: [9, 10] })
  })

  it('tells a story only when all it names and shows is there', () => {
    const told = [
      'v=1&kind=membership',
      'v=1&kind=joint-venture',
      'v=1&kind=membership&sel=azerbaijan',
      'v=1',
    ]
    const stories = told.map((view, at) => ({
      id: `story-${at}`,
      title: 'T',
      summary: 'S',
      steps: [{ title: 'One', body: 'B', view }],
    }))
    const excerpt = visibleDataset(stateOf({ ...example, stories }, { kind: only('membership') }))
    expect(excerpt.stories?.map(({ id }) => id)).toEqual(['story-0'])
  })

  it('opens again without an error and then shows the same relations, whatever the view', () => {
    fc.assert(
      fc.property(
        arbitraryView,
        fc.subarray(['membership', 'joint-venture'], { minLength: 1 }),
        (any, values) => {
          const view = { ...any, kind: { mode: 'only', values }, ...nowhere } as const
          const state = stateOf(example, view)
          const { dataset, issues } = readEntente(writeEntente(visibleDataset(state), 2))
          expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
          if (!dataset) throw new Error('The excerpt did not open.')
          const again = stateOf(dataset, view)
          expect(shownIds(again)).toEqual(shownIds(state))
        },
      ),
    )
  })
})

/** Ids in views that are made up name nobody of this dataset. */
const nowhere = { by: [], around: [], moved: {}, source: undefined, selection: undefined }

const read = readDataset(exampleDataset).dataset
if (!read) throw new Error('The example must be readable.')
const example: Dataset = read

function stateOf(dataset: Dataset, part: Partial<View>) {
  const index = createIndex(dataset)
  const view = { ...defaultView, ...part }
  return { index, view, visible: select(index, view) }
}

function only(value: string) {
  return { mode: 'only', values: [value] } as const
}

function ids(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id)
}

function shownIds({ index, visible }: ReturnType<typeof stateOf>): (string | undefined)[] {
  return visible.relations.map((relation) => index.relations[relation.index]?.id)
}
