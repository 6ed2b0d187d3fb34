import { expect, test } from 'vitest'

import { createIndex } from '../graph/graph-index.ts'
import { exampleDataset } from '../model/example-dataset.ts'
import { readDataset } from '../model/read-dataset.ts'
import { decodeView } from './address.ts'
import { createExplorer } from './explorer.ts'
import { createViewStore } from './store.ts'
import type { View } from './view.ts'

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

test('a view belongs to its step until, outside of a presentation, something else comes to be shown', () => {
  const { dataset } = readDataset({
    ...exampleDataset,
    stories: [
      {
        id: 'a-story',
        title: 'A story',
        summary: 'Of one step.',
        steps: [{ title: 'A step', body: 'What it says.', view: 'v=1&sel=armenia' }],
      },
    ],
  })
  if (!dataset) throw new Error('The example is a dataset.')
  const storyAfter = (query: string, change: Partial<View>) => {
    const explorer = createExplorer(createIndex(dataset), createViewStore(decodeView(query).view))
    explorer.act((view) => ({ ...view, ...change }))
    explorer.stop()
    return explorer.getState().view.story
  }
  const story = { id: 'a-story', step: 1 }
  const query = 'v=1&sel=armenia&story=a-story.1'
  expect(storyAfter(query, { camera: { x: 1, y: 2, zoom: 1 } })).toEqual(story)
  expect(storyAfter(query, { selection: undefined })).toBeUndefined()
  expect(storyAfter(query, { lone: true })).toBeUndefined()
  expect(storyAfter(`${query}&present=1`, { selection: undefined })).toEqual(story)
  expect(storyAfter(`${query}&present=1`, { present: false })).toEqual(story)
})
