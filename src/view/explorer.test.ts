import { expect, test } from 'vitest'

import { createIndex } from '../graph/graph-index.ts'
import { exampleDataset } from '../model/example-dataset.ts'
import { readDataset } from '../model/read-dataset.ts'
import { decodeView } from './address.ts'
import { createExplorer } from './explorer.ts'
import { createViewStore } from './store.ts'

test('a link with the former ids of actors and relations means the records that took their place', () => {
  const { dataset } = readDataset({
    ...exampleDataset,
    aliases: { ...exampleDataset.aliases, 'former-tie': 'armenia-league' },
  })
  if (!dataset) throw new Error('The example is a dataset.')
  const asked = 'v=1&around=old-league&sel=r.former-tie&moved=old-league.12.-40'
  const explorer = createExplorer(createIndex(dataset), createViewStore(decodeView(asked).view))
  const { view, issues, visible, index } = explorer.getState()
  explorer.stop()
  expect(issues).toEqual([])
  expect(view.around).toEqual(['league'])
  expect(view.selection).toEqual({ type: 'relation', id: 'armenia-league' })
  expect(view.moved).toEqual({ league: [12, -40] })
  expect(visible.actors.map((at) => index.actors[at]?.id)).toContain('league')
})
