import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bundle } from '../graph/bundles.ts'
import { everything } from '../graph/filter.ts'
import { foldedHomes } from '../graph/fold.ts'
import { createIndex } from '../graph/graph-index.ts'
import { select } from '../graph/select.ts'
import { generatedDataset, generatedFilter } from '../graph/testing/generated.ts'
import { deniedBy, assertedBy, small } from '../graph/testing/small.ts'
import type { Dataset } from '../model/dataset.ts'
import type { SceneOptions } from './scene-options.ts'
import { toScene } from './to-scene.ts'

const plain = {
  importance: {},
  fan: false,
  selectedActor: undefined,
  selectedRelation: undefined,
  ghosts: new Set<number>(),
}

function sceneOf(
  dataset: Dataset,
  options: Partial<SceneOptions> & { fold?: boolean } = {},
  filter = everything,
) {
  const index = createIndex(dataset)
  const visible = select(index, filter)
  const homeOf = foldedHomes(index, { fold: options.fold ?? false, unfolded: [] })
  const { bundles } = bundle(index, visible, homeOf)
  return toScene(index, visible, { ...plain, homeOf, bundles, ...options })
}

// Two ties and a quarrel between a and b, a tie between b and c, and d for itself.
const triangle = small({
  actors: ['a', 'b', 'c', { id: 'd', name: 'Dagestan', short: 'D' }],
  relations: [
    { from: 'a', to: 'b', kind: 'alliance', title: 'is allied with' },
    { from: 'b', to: 'a', kind: 'aid' },
    { from: 'b', to: 'a', kind: 'criticism', title: 'scolds' },
    { from: 'b', to: 'c', kind: 'aid' },
  ],
})

describe('the lines of a scene', () => {
  test('are one for each dyad and sign, wider with the root of their number, and labelled when there is but one', () => {
    const { lines } = sceneOf(triangle)
    expect(lines.map(({ key, relations, label }) => [key, relations, label])).toEqual([
      ['a|b|+1', [0, 1], undefined],
      ['a|b|-1', [2], 'scolds'],
      ['b|c|+1', [3], 'is tied to'],
    ])
    expect(lines[0]!.width).toBeCloseTo(lines[2]!.width * Math.SQRT2)
  })

  test('of a mixed dyad stand side by side, and a lone line is straight', () => {
    const bends = sceneOf(triangle).lines.map(({ bend }) => bend)
    expect(bends[0]).toBe(-bends[1]!)
    expect(bends[0]).not.toBe(0)
    expect(bends[2]).toBe(0)
  })

  test('are one for each relation when all fan out, at even distances and none on another', () => {
    const { lines } = sceneOf(triangle, { fan: true })
    expect(lines.map(({ relations }) => relations)).toEqual([[0], [1], [2], [3]])
    expect(new Set(lines.map(({ key }) => key)).size).toBe(4)
    const [first, second, third] = lines.map(({ bend }) => bend)
    expect(second! - first!).toBe(third! - second!)
    expect(first! + third!).toBe(0)
  })

  test('stay the same objects from step to step, bundled or fanned out', () => {
    const index = createIndex(triangle)
    const homeOf = foldedHomes(index, { fold: false, unfolded: [] })
    for (const fan of [false, true]) {
      const linesWithout = (kinds: readonly string[]) => {
        const visible = select(index, { ...everything, kind: { mode: 'except', values: kinds } })
        return toScene(index, visible, {
          ...plain,
          fan,
          homeOf,
          bundles: bundle(index, visible, homeOf).bundles,
        }).lines
      }
      const before = linesWithout([])
      const after = linesWithout(['alliance'])
      expect(after.at(-1)).toBe(before.at(-1))
      expect(after[0]).not.toBe(before[0])
    }
  })

  test('fan out around the selected actor, and the others are dim and stay together', () => {
    const { lines } = sceneOf(triangle, { selectedActor: 2 })
    expect(lines.map(({ key, dim }) => [key, dim])).toEqual([
      ['a|b|+1', true],
      ['a|b|-1', true],
      ['b|c|+1|r3', false],
    ])
  })

  test('fan out around the selected relation, which alone is not dim', () => {
    const { lines } = sceneOf(triangle, { selectedRelation: 1 })
    expect(lines.map(({ relations, selected, dim }) => [relations, selected, dim])).toEqual([
      [[0], false, true],
      [[1], true, false],
      [[2], false, true],
      [[3], false, true],
    ])
  })

  test('fan out where they are spoken of, whatever is selected, and the others are dim', () => {
    const { actors, lines, stage } = sceneOf(triangle, {
      focus: new Set([0, 2]),
      selectedActor: 2,
      stage: { scale: 2 },
    })
    expect(lines.map(({ relations, dim }) => [relations, dim])).toEqual([
      [[0], false],
      [[1], true],
      [[2], false],
      [[3], true],
    ])
    expect(actors.map(({ id, dim }) => [id, dim])).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ])
    expect(stage).toEqual({ scale: 2 })
  })

  test('carry their arrow at the end that a relation leads to, whichever end has the lesser id', () => {
    const arrows = (fan: boolean) =>
      sceneOf(triangle, { fan }).lines.map(({ forward, backward }) => [forward, backward])
    expect(arrows(false)).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ])
    expect(arrows(true)).toEqual([
      [false, false],
      [false, true],
      [false, true],
      [true, false],
    ])
  })

  test('loop where a relation leads back to its actor, one loop above the other', () => {
    const dataset = small({
      actors: ['a'],
      relations: [
        { from: 'a', to: 'a', kind: 'aid' },
        { from: 'a', to: 'a', kind: 'criticism' },
        { from: 'a', to: 'a', kind: 'alliance' },
      ],
    })
    const { lines } = sceneOf(dataset, { fan: true })
    expect(lines.map(({ a, b, forward, backward }) => [a, b, forward, backward])).toEqual([
      [0, 0, true, false],
      [0, 0, false, false],
      [0, 0, true, false],
    ])
    expect(new Set(lines.map(({ bend }) => Math.abs(bend))).size).toBe(3)
  })

  test('say how sure they are: standing, possibility and end of what they stand for', () => {
    const dataset = small({
      actors: ['a', 'b'],
      relations: [{ from: 'a', to: 'b', when: '2001?', evidence: [assertedBy('a'), deniedBy('b')] }],
    })
    for (const fan of [false, true]) {
      expect(sceneOf(dataset, { fan }).lines).toMatchObject([
        { standing: 'disputed', possible: true, ended: false },
      ])
    }
  })
})

describe('the actors of a scene', () => {
  test('are dim unless they are selected or deal with who is', () => {
    const dims = (options: Partial<SceneOptions>) =>
      Object.fromEntries(
        sceneOf(triangle, options, { ...everything, lone: true }).actors.map(({ id, dim }) => [id, dim]),
      )
    expect(dims({})).toEqual({ a: false, b: false, c: false, d: false })
    expect(dims({ selectedActor: 2 })).toEqual({ a: true, b: false, c: false, d: true })
    expect(dims({ selectedRelation: 0 })).toEqual({ a: false, b: false, c: true, d: true })
  })

  test('hold the selected one even where no relation of it is visible', () => {
    const { actors } = sceneOf(triangle, { selectedActor: 3 })
    expect(actors.map(({ id, selected, label }) => [id, selected, label])).toContainEqual(['d', true, 'D'])
    expect(sceneOf(triangle).actors.map(({ id }) => id)).not.toContain('d')
  })

  test('count the satellites that are folded into them', () => {
    const dataset = small({
      actors: ['a', { id: 'a-service', home: 'a' }, { id: 'a-chief', home: 'a-service' }, 'b'],
      relations: [
        { from: 'a-service', to: 'b' },
        { from: 'a-chief', to: 'b' },
        { from: 'a', to: 'b' },
      ],
    })
    const badges = (fold: boolean) => sceneOf(dataset, { fold }).actors.map(({ id, folded }) => [id, folded])
    expect(badges(true)).toEqual([
      ['a', 2],
      ['b', 0],
    ])
    expect(badges(false).map(([, folded]) => folded)).toEqual([0, 0, 0, 0])
  })

  test('count folded satellites also where their home itself has nothing to show', () => {
    const dataset = small({
      actors: ['a', { id: 'a-service', home: 'a' }, 'b'],
      relations: [{ from: 'a-service', to: 'b' }],
    })
    expect(sceneOf(dataset, { fold: true }).actors.map(({ id, folded }) => [id, folded])).toEqual([
      ['a', 1],
      ['b', 0],
    ])
  })

  test('are drawn at their home when they are selected and folded', () => {
    const dataset = small({
      actors: ['a', { id: 'a-service', home: 'a' }, 'b'],
      relations: [{ from: 'a', to: 'b' }],
    })
    const { actors, lines } = sceneOf(dataset, { fold: true, selectedActor: 1 })
    expect(actors.map(({ id, dim }) => [id, dim])).toEqual([
      ['a', false],
      ['b', false],
    ])
    expect(lines.map(({ dim }) => dim)).toEqual([false])
  })

  test('are ghosts where they do not exist in the window, and large where they matter', () => {
    const { actors } = sceneOf(triangle, { ghosts: new Set([1]), importance: { a: 3 } })
    expect(actors.map(({ ghost, step }) => [ghost, step])).toEqual([
      [false, 3],
      [true, 1],
      [false, 1],
    ])
  })
})

test('every visible relation that can be drawn is in exactly one line, and every line joins drawn actors', () => {
  const any = fc.record({
    fan: fc.boolean(),
    fold: fc.boolean(),
    selectedActor: fc.option(fc.nat(6), { nil: undefined }),
  })
  fc.assert(
    fc.property(generatedDataset, generatedFilter, any, (dataset, filter, options) => {
      const index = createIndex(dataset)
      const visible = select(index, filter)
      const homeOf = foldedHomes(index, { fold: options.fold, unfolded: [] })
      const { bundles, within } = bundle(index, visible, homeOf)
      const scene = toScene(index, visible, { ...plain, ...options, homeOf, bundles })
      const drawn = [...scene.lines.flatMap(({ relations }) => relations), ...[...within.values()].flat()]
      expect(drawn.sort((a, b) => a - b)).toEqual(visible.relations.map((relation) => relation.index))
      expect(new Set(scene.lines.map(({ key }) => key)).size).toBe(scene.lines.length)
      const present = new Set(scene.actors.map((actor) => actor.index))
      expect(present.size).toBe(scene.actors.length)
      for (const { a, b } of scene.lines) expect([present.has(a), present.has(b)]).toEqual([true, true])
    }),
  )
})

test('scenes that follow upon one another are those that each would be by itself', () => {
  const actors = ['a', 'b', 'c', 'd']
  const kinds = ['alliance', 'aid', 'criticism', 'war']
  const relation = fc.record({
    from: fc.constantFrom(...actors),
    to: fc.constantFrom(...actors),
    kind: fc.constantFrom(...kinds),
  })
  const view = fc.record({
    hidden: fc.subarray(kinds, { maxLength: 2 }),
    fan: fc.constantFrom(false, false, false, true),
    selectedActor: fc.constantFrom(undefined, undefined, undefined, 1, 3),
  })
  const relations = fc.array(relation, { minLength: 5, maxLength: 20 })
  fc.assert(
    fc.property(relations, fc.array(view, { minLength: 2, maxLength: 8 }), (related, views) => {
      const dataset = small({ actors, relations: related })
      const kept = createIndex(dataset)
      const sceneFrom = (index: typeof kept, { hidden, ...options }: (typeof views)[number]) => {
        const visible = select(index, { ...everything, kind: { mode: 'except', values: hidden } })
        const homeOf = foldedHomes(index, { fold: false, unfolded: [] })
        const { bundles } = bundle(index, visible, homeOf)
        return toScene(index, visible, { ...plain, ...options, homeOf, bundles })
      }
      for (const one of views) expect(sceneFrom(kept, one)).toEqual(sceneFrom(createIndex(dataset), one))
    }),
  )
})
