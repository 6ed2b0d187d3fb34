import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

import { createIndex } from '../../src/graph/graph-index.ts'
import { select } from '../../src/graph/select.ts'
import { decodeView, encodeView } from '../../src/view/address.ts'
import { datasetFolders } from './folders.ts'
import { readFolder } from './read-folder.ts'

const mostWords = 90

describe.each(datasetFolders(resolve('.')))('the stories of data/$name', ({ name, folder }) => {
  const { dataset } = readFolder(folder, name)
  if (!dataset) throw new Error(`data/${name} has errors; npm run data names them.`)
  const index = createIndex(dataset)
  const { stories = [] } = dataset
  const steps = stories.flatMap((story) =>
    story.steps.map((step, at) => ({ ...step, place: `${story.id}.${at + 1}` })),
  )

  test.each(stories)('$id has six to nine steps', (story) => {
    expect(story.steps.length).toBeGreaterThanOrEqual(6)
    expect(story.steps.length).toBeLessThanOrEqual(9)
  })

  test.each(steps)('$place is told in at most 90 words', ({ body }) => {
    expect(body.split(/\s+/u).length).toBeLessThanOrEqual(mostWords)
  })

  test.each(steps)('$place gives its speaker a question and what to listen for', ({ notes = '' }) => {
    expect(notes).toMatch(/\*\*Ask:\*\* .*\?/su)
    expect(notes).toContain('**Listen for:**')
  })

  test.each(steps)('$place shows what it speaks of, without a notice', ({ view: query }) => {
    const { view, issues, foreign } = decodeView(query)
    expect([issues, foreign]).toEqual([[], ''])
    expect(encodeView(view)).toBe(query)

    const visible = select(index, view)
    const actors = visible.actors.map((actor) => index.actors[actor]?.id)
    const relations = visible.relations.map((relation) => index.relations[relation.index]?.id)
    expect(actors.length).toBeGreaterThanOrEqual(2)
    expect(relations.length).toBeGreaterThanOrEqual(1)

    const { around, selection } = view
    expect(around.length + (selection ? 1 : 0), 'A step needs a focus: around or sel.').toBeGreaterThan(0)
    expect(actors).toEqual(expect.arrayContaining([...around]))
    if (selection) expect(selection.type === 'actor' ? actors : relations).toContain(selection.id)
  })
})
