import { expect, test } from 'vitest'

import { quadLabels, standingLabels } from '../model/labels.ts'
import { actorLook } from './actor-look.ts'
import { frameOf } from './frame.ts'
import { legendOf } from './legend-of.ts'
import type { SceneActor, SceneLine } from './scene.ts'
import { sceneActor, sceneLine } from './testing/scene.ts'

const size = { width: 400, height: 300 }
const places = [
  { x: 50, y: 50 },
  { x: 350, y: 250 },
  { x: 900, y: 900 },
  { x: 950, y: 950 },
]
const changeLabels = [
  { outcome: 'second', label: 'Formed' },
  { outcome: 'first', label: 'Ended' },
  { outcome: 'both', label: 'Persisted' },
  { outcome: 'flipped', label: 'Changed sign' },
] as const

test('a picture of two states and a reported deed needs no words on how it is known', () => {
  expect(wordsOf([sceneLine({ quad: 'material-conflict' })])).toEqual([
    [quadLabels['material-conflict']],
    [actorLook.state.label],
  ])
})

test('what lies outside the picture is not explained', () => {
  const outside = sceneLine({ key: 'far', a: 2, b: 3, quad: 'verbal-conflict', standing: 'disputed' })
  const mission = sceneActor({ index: 2, kind: 'mission' })
  const words = wordsOf([sceneLine({ quad: 'structural' }), outside], [mission, sceneActor({ index: 3 })])
  expect(words.flat()).toEqual([quadLabels.structural, actorLook.state.label])
})

test('dashes, strength and width are told in the order of the legend, solid too where anything is dashed', () => {
  const words = wordsOf([
    sceneLine({ key: 'one', standing: 'disputed' }),
    sceneLine({ key: 'two', standing: 'reported', possible: true, relations: [1, 2] }),
    sceneLine({ key: 'three', ended: true }),
  ])
  expect(words[1]).toEqual([
    standingLabels.reported,
    standingLabels.disputed,
    'Only possibly so',
    'Had ended by then',
    'Several relations of a pair',
  ])
})

test('of a comparison the marks that occur are told, and those of dim lines are not', () => {
  const change = (outcome: 'first' | 'second', sure: boolean) => ({
    of: 'windows' as const,
    parts: [{ outcome, count: 3, sure }],
    flipped: outcome === 'first',
  })
  expect(wordsOf([sceneLine({ change: change('second', true) })])[1]).toEqual(['Formed'])
  expect(wordsOf([sceneLine({ change: change('first', false) })])[1]).toEqual([
    'Ended',
    'Changed sign',
    'Possibly',
  ])
  expect(wordsOf([sceneLine({ change: change('second', true), dim: true })])).toHaveLength(2)
})

test('a state that did not exist, and one that others are folded into, are explained', () => {
  const actors = [sceneActor({ index: 0, ghost: true }), sceneActor({ index: 1, folded: 4 })]
  expect(wordsOf([], [], actors)).toEqual([
    [actorLook.state.label, 'Did not exist then', 'So many folded into it'],
  ])
})

function wordsOf(
  lines: readonly SceneLine[],
  more: readonly SceneActor[] = [],
  actors = [sceneActor({ index: 0 }), sceneActor({ index: 1 })],
) {
  const viewport = { pan: { x: 0, y: 0 }, zoom: 1, ...size }
  const frame = frameOf({ actors: [...actors, ...more], lines }, viewport, (actor) => places[actor]!)
  return legendOf(frame, size, changeLabels).map((group) => group.map(({ label }) => label))
}
