import type { Comparison, Outcome } from '../graph/comparison.ts'
import { flippedPairs } from '../graph/compare-signs.ts'
import type { GraphIndex } from '../graph/graph-index.ts'
import type { ChangePart } from './line-change.ts'
import type { Scene, SceneLine } from './scene.ts'

const order: readonly Outcome[] = ['second', 'first', 'denied', 'both']

/** The scene with what became of each line. Lines that neither side speaks of stay as they are. */
export function withChanges(
  index: GraphIndex,
  scene: Scene,
  comparison: Comparison,
  homeOf: (actor: number) => number,
): Scene {
  const flipped = new Set(flippedPairs(index, comparison.relations, homeOf).map(({ a, b }) => `${a}|${b}`))
  const lines = scene.lines.map((line): SceneLine => {
    const parts = partsOf(line, comparison)
    if (parts.length === 0) return line
    return { ...line, change: { of: comparison.of, parts, flipped: flipped.delete(`${line.a}|${line.b}`) } }
  })
  return { ...scene, lines }
}

function partsOf({ relations }: SceneLine, comparison: Comparison): ChangePart[] {
  const parts = order.flatMap((outcome) => {
    const those = relations.flatMap((relation) => {
      const compared = comparison.relations.get(relation)
      return compared?.outcome === outcome ? [compared] : []
    })
    return those.length === 0 ? [] : [{ outcome, count: those.length, sure: those.some(({ sure }) => sure) }]
  })
  return parts.length > 1 ? parts.filter(({ outcome }) => outcome !== 'both') : parts
}
