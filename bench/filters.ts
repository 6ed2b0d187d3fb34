import { everything } from '../src/graph/filter.ts'
import { createIndex, type GraphIndex } from '../src/graph/graph-index.ts'
import { listAt } from '../src/graph/lists.ts'
import { select } from '../src/graph/select.ts'
import { quadClasses, standings } from '../src/model/vocabulary.ts'
import type { Window } from '../src/time/spell.ts'
import { generate } from './generate.ts'
import type { FilterResult } from './results.ts'
import { jumpWindows, playWindows } from './windows.ts'

const steps = 30
const filter = {
  ...everything,
  quad: { mode: 'except', values: ['structural'] },
  standing: { mode: 'except', values: ['inferred'] },
} as const

/** Measures `select` against one scan over typed columns with the same clauses, step by step in turn. */
export function measureFilters(relations: number, where: FilterResult['where']): FilterResult {
  const dataset = generate({ actors: Math.round(relations / 3), relations }, false)
  const begun = performance.now()
  const index = createIndex(dataset)
  const indexed = performance.now() - begun
  const scan = columnScan(index)
  const step = (window: Window) => {
    const scanned = timed(() => scan(window))
    const selected = timed(() => {
      const { relationCount, totals } = select(index, { ...filter, window })
      return { relationCount, totals }
    })
    const { relationCount, totals } = selected.answer
    const { found, counts } = scanned.answer
    if (found !== relationCount || !isSame(counts.quad, totals.quad) || !isSame(counts.kind, totals.kind))
      throw new Error(`At ${relations} relations the scan finds ${found}, select ${relationCount}.`)
    return { scan: scanned.took, ours: selected.took }
  }
  const measure = (windows: readonly Window[]) => {
    warmUp(windows.slice(0, warmUpSteps), step)
    const took = windows.slice(warmUpSteps).map(step)
    return { ours: took.map(({ ours }) => ours), scan: took.map(({ scan: floor }) => floor) }
  }
  return {
    where,
    relations,
    index: indexed,
    play: measure(playWindows(steps + warmUpSteps)),
    jump: measure(jumpWindows(steps + warmUpSteps)),
  }
}

const warmUpSteps = 100
const warmUpTime = 2000

/**
 * Takes these steps, then back and forth again until some time has passed, in milliseconds. Engines make a loop quick after so many
 * rounds, of which a scan goes round all relations in one step, and a walk but some hundred; and they need long for either. What is
 * measured is how quick both are once they are.
 */
function warmUp(windows: readonly Window[], step: (window: Window) => unknown): void {
  const ready = performance.now() + warmUpTime
  windows.forEach(step)
  for (let back = true; performance.now() < ready; back = !back)
    (back ? windows.toReversed() : windows).forEach(step)
}

function timed<T>(action: () => T): { answer: T; took: number } {
  const begun = performance.now()
  const answer = action()
  return { answer, took: performance.now() - begun }
}

function isSame(one: Int32Array, other: Int32Array): boolean {
  return one.every((count, at) => count === other[at])
}

/** One pass: the verdict of three parts, the visible relations, and four facets' counts without their own clause. */
function columnScan(index: GraphIndex) {
  const { earliestStart, latestEnd, quad, kind, standing } = index
  const relations = quad.length
  const source = Uint8Array.from(quad.keys(), (relation) => listAt(index.cited, relation)[0] ?? 0)
  const structural = quadClasses.indexOf('structural')
  const inferred = standings.indexOf('inferred')
  const visible = new Int32Array(relations)
  const counts = {
    quad: new Int32Array(quadClasses.length),
    standing: new Int32Array(standings.length),
    kind: new Int32Array(index.kinds.length),
    source: new Int32Array(index.sources.length),
  }
  const count = (column: Int32Array, at = 0) => (column[at] = (column[at] ?? 0) + 1)
  return ({ start, end }: Window) => {
    let found = 0
    for (const column of Object.values(counts)) column.fill(0)
    for (let at = 0; at < relations; at++) {
      if ((earliestStart[at] ?? 0) >= end || (latestEnd[at] ?? 0) <= start) continue
      const quadFails = quad[at] === structural
      const standingFails = standing[at] === inferred
      if (!standingFails) count(counts.quad, quad[at])
      if (!quadFails) count(counts.standing, standing[at])
      if (quadFails || standingFails) continue
      count(counts.kind, kind[at])
      count(counts.source, source[at])
      visible[found++] = at
    }
    return { found, counts }
  }
}
