import { describe, expect, test } from 'vitest'

import { small } from '../../graph/testing/small.ts'
import { decodeView, encodeView, normaliseView } from '../../view/address.ts'
import { defaultView, type View } from '../../view/view.ts'
import { hasRoamed, moved, namesOnlyStory, stepView, toldAt, type Told } from './play.ts'

const step = (view: string) => ({ title: 'A step', body: 'What it says.', view })
const dataset = small({
  actors: ['a', 'b'],
  relations: [{ from: 'a', to: 'b' }],
  stories: [
    {
      id: 'a-story',
      title: 'A story',
      summary: 'Of three steps.',
      steps: [step('v=1&when=1992&sel=a'), step('v=1&around=b'), step('v=1&when=2024&around=a,b')],
    },
  ],
})
const renamed = { ...dataset, aliases: { 'old-story': 'older-story', 'older-story': 'a-story' } }
const at = (number: number) => ({ id: 'a-story', step: number })
const playing: View = { ...defaultView, dataset: 'small', version: '01234567', present: true, embed: true }

describe('the view of a step', () => {
  test('is what the step says, of the version that is looked at, and names the step', () => {
    const view = stepView(dataset, at(2), { ...playing, window: { start: 0, end: 9 }, fan: true })
    expect(encodeView(view)).toBe('v=1&d=small@01234567&around=b&story=a-story.2&present=1&embed=1')
    expect(normaliseView(view)).toEqual(view)
  })

  test('is found by a former id of its story, and names the story as it is called today', () => {
    const view = stepView(renamed, { id: 'old-story', step: 2 }, playing)
    expect(encodeView(view)).toBe(encodeView(stepView(dataset, at(2), playing)))
  })

  test('stays what it was where there is no such step', () => {
    expect(stepView(dataset, at(4), playing)).toBe(playing)
    expect(stepView(dataset, { id: 'another', step: 1 }, playing)).toBe(playing)
    expect(toldAt(dataset, undefined)).toBeUndefined()
  })
})

describe('an address that names a step', () => {
  test.each(['story=a-story.2', 'v=1&story=a-story.2&present=1', 'd=small@01234567&story=a-story&embed=1'])(
    'and nothing to be seen means the step’s own view: %s',
    (query) => expect(namesOnlyStory(decodeView(query).view)).toBe(true),
  )

  test.each(['', 'present=1', 'story=a-story.2&cam=1,2,1', 'story=a-story.2&around=b'])(
    'and more, or none at all, means what it says: “%s”',
    (query) => expect(namesOnlyStory(decodeView(query).view)).toBe(false),
  )
})

describe('roaming', () => {
  const own = stepView(dataset, at(1), playing)

  test('is any change of what is seen, and ends with the step’s own view', () => {
    expect(hasRoamed(dataset, own)).toBe(false)
    expect(hasRoamed(dataset, { ...own, camera: { x: 1, y: 2, zoom: 1 } })).toBe(true)
    expect(hasRoamed(dataset, { ...own, selection: undefined })).toBe(true)
    expect(hasRoamed(dataset, { ...own, moved: { a: [1, 2] } })).toBe(true)
  })

  test('is not a matter of whether the story plays, nor of views without a story', () => {
    expect(hasRoamed(dataset, { ...own, present: false })).toBe(false)
    expect(hasRoamed(dataset, defaultView)).toBe(false)
  })
})

describe('moves', () => {
  const told = (number: number): Told => toldAt(dataset, at(number))!

  test('lead to the neighbours and the ends, and never further', () => {
    expect([moved(told(1), 'next'), moved(told(3), 'next')]).toEqual([2, 3])
    expect([moved(told(3), 'previous'), moved(told(1), 'previous')]).toEqual([2, 1])
    expect([moved(told(2), 'first'), moved(told(2), 'last')]).toEqual([1, 3])
  })
})
