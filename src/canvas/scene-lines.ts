import type { Bundle } from '../graph/bundles.ts'
import { ListBuilder } from '../graph/list-builder.ts'
import type { GraphIndex } from '../graph/graph-index.ts'
import { drawnStandings, stateBit, type VisibleGraph } from '../graph/visible-graph.ts'
import { quadClasses, type QuadClass } from '../model/vocabulary.ts'
import type { Focus } from './focus.ts'
import { inStep, type Stretch } from './in-step.ts'
import type { SceneLine } from './scene.ts'
import type { SceneOptions } from './scene-options.ts'

const fanGap = 13

/**
 * The lines of a scene, dyad by dyad: its bundles, or each of their relations where they are fanned out. A bundle that was drawn the same
 * in the scene before gives the same object, so that a fade or a frame need not look at it again.
 */
export function sceneLines(
  index: GraphIndex,
  visible: VisibleGraph,
  focus: Focus | undefined,
  options: SceneOptions,
): SceneLine[] {
  const { bundles, fan } = options
  const before = kept.get(index)
  const dim = focus !== undefined
  const plain = !fan && !dim
  const stretchAt = stretchesOf(inStep(before?.bundles ?? [], bundles))
  const gathered = new ListBuilder<SceneLine>()
  const drawn: Bundle[] = []
  const single: SceneLine[] = []
  for (let at = 0, next = 0; at < bundles.length; at = next) {
    const stretch = plain && before?.dim === false ? stretchAt(at) : undefined
    // Within a stretch, but for its ends, dyads have the bundles that they had before.
    if (before && stretch && stretch.at >= 0 && at > stretch.place) {
      next = beginOfDyad(bundles, stretch.place + stretch.count - 1)
      const shift = stretch.at - stretch.place
      gathered.pushStretch(before.lines, at + shift, next + shift)
      if (next > at) continue
    }
    next = endOfDyad(bundles, at)
    const dyad = plain ? [] : bundles.slice(at, next)
    if (fan || dyad.some((bundle) => isInFocus(bundle, focus))) {
      for (const line of fannedLines(index, dyad, visible, focus, options)) gathered.push(line)
      continue
    }
    for (let place = at; place < next; place++) {
      const bundle = bundles[place]
      if (!bundle) continue
      const bend = bendOf(bundle, place - at, next - at)
      const { place: first = 0, at: was = -1 } = stretchAt(place) ?? {}
      const known = was < 0 ? undefined : before?.lines[was + place - first]
      const line = known?.bend === bend && known.dim === dim ? known : bundleLine(index, bundle, dim, bend)
      gathered.push(line)
      if (plain) continue
      drawn.push(bundle)
      single.push(line)
    }
  }
  const lines = gathered.all()
  kept.set(index, plain ? { bundles, lines, dim } : { bundles: drawn, lines: single, dim })
  return lines
}

/** The bundles that were drawn as one line each, and these lines. */
interface Kept {
  readonly bundles: readonly Bundle[]
  readonly lines: readonly SceneLine[]
  readonly dim: boolean
}

const kept = new WeakMap<GraphIndex, Kept>()

/** Tells the stretch that a place lies in, for one place after the other. */
function stretchesOf(stretches: readonly Stretch[]) {
  let next = 0
  return (place: number): Stretch | undefined => {
    for (;;) {
      const stretch = stretches[next]
      if (!stretch || place < stretch.place + stretch.count) return stretch
      next += 1
    }
  }
}

/** Bundles of one dyad follow upon one another. */
function isOfDyad(one: Bundle | undefined, other: Bundle | undefined): boolean {
  return one?.a === other?.a && one?.b === other?.b
}

/** Where the dyad begins that a bundle belongs to. */
function beginOfDyad(bundles: readonly Bundle[], place: number): number {
  let first = place
  while (first > 0 && isOfDyad(bundles[first - 1], bundles[place])) first -= 1
  return first
}

/** Behind the last bundle of the dyad that a bundle belongs to. */
function endOfDyad(bundles: readonly Bundle[], place: number): number {
  let next = place + 1
  while (next < bundles.length && isOfDyad(bundles[next], bundles[place])) next += 1
  return next
}

function isInFocus({ a, b, relations }: Bundle, focus: Focus | undefined): boolean {
  if (!focus) return false
  if (!focus.relations) return focus.actors.has(a) || focus.actors.has(b)
  return relations.some((relation) => focus.relations?.has(relation))
}

/** Loops stand one above the other; lines fan out to both sides. */
function bendOf({ a, b }: Bundle, place: number, count: number): number {
  return (a === b ? place : place - (count - 1) / 2) * fanGap
}

function fannedLines(
  index: GraphIndex,
  bundles: readonly Bundle[],
  visible: VisibleGraph,
  focus: Focus | undefined,
  options: SceneOptions,
): SceneLine[] {
  const isBeside = (relation: number) => focus?.relations?.has(relation) === false
  const count = bundles.reduce((sum, one) => sum + one.count, 0)
  let place = 0
  return bundles.flatMap((bundle) => {
    const dim = focus !== undefined && !isInFocus(bundle, focus)
    return bundle.relations.map((relation) =>
      relationLine(
        index,
        bundle,
        relation,
        visible,
        dim || isBeside(relation),
        bendOf(bundle, place++, count),
        options,
      ),
    )
  })
}

function bundleLine(index: GraphIndex, bundle: Bundle, dim: boolean, bend: number): SceneLine {
  const only = bundle.count === 1 ? bundle.relations[0] : undefined
  return {
    key: bundle.key,
    a: bundle.a,
    b: bundle.b,
    bend,
    width: Math.min(9, widthOf(bundle.quad) * Math.sqrt(bundle.count)),
    quad: bundle.quad,
    standing: bundle.standing,
    possible: bundle.certainty === 'possible',
    ended: bundle.ended,
    forward: bundle.forward,
    backward: bundle.backward,
    relations: bundle.relations,
    // Looked up only where it is drawn: the records of a large file are read from its bytes.
    get label() {
      return only === undefined ? undefined : index.relations[only]?.title
    },
    get shortLabel() {
      return only === undefined ? undefined : shortLabelOf(index, only)
    },
    selected: false,
    dim,
  }
}

/** A relation as a line of its own; the same object as the last time where it is drawn the same. */
function relationLine(
  index: GraphIndex,
  bundle: Bundle,
  at: number,
  { state, standing }: VisibleGraph,
  dim: boolean,
  bend: number,
  { selectedRelation, homeOf }: SceneOptions,
): SceneLine {
  const directed = index.kinds[index.kind[at] ?? 0]?.directed ?? false
  const straight = homeOf(index.from[at] ?? 0) === bundle.a
  const bits = state[at] ?? 0
  const { a, b } = bundle
  const own: OwnLook = {
    a,
    b,
    bend,
    standing: drawnStandings[standing[at] ?? 0] ?? 'inferred',
    possible: (bits & stateBit.possible) !== 0,
    ended: (bits & stateBit.ended) !== 0,
    forward: directed && straight,
    backward: directed && !straight,
    selected: at === selectedRelation,
    dim,
  }
  const known = relationLines.get(index) ?? []
  relationLines.set(index, known)
  const before = known[at]
  if (before && isDrawnAs(before, own)) return before
  const quad = quadClasses[index.quad[at] ?? 0] ?? 'structural'
  const line: SceneLine = {
    ...own,
    key: `${bundle.key}|${index.relations[at]?.id}`,
    width: widthOf(quad),
    quad,
    relations: [at],
    // As in `bundleLine`.
    get label() {
      return index.relations[at]?.title
    },
    get shortLabel() {
      return shortLabelOf(index, at)
    },
  }
  known[at] = line
  return line
}

/** By relation, as drawn last. */
const relationLines = new WeakMap<GraphIndex, SceneLine[]>()

type OwnLook = Pick<
  SceneLine,
  'a' | 'b' | 'bend' | 'standing' | 'possible' | 'ended' | 'forward' | 'backward' | 'selected' | 'dim'
>

function isDrawnAs(line: SceneLine, own: OwnLook): boolean {
  return (
    line.a === own.a &&
    line.b === own.b &&
    line.bend === own.bend &&
    line.standing === own.standing &&
    line.possible === own.possible &&
    line.ended === own.ended &&
    line.forward === own.forward &&
    line.backward === own.backward &&
    line.selected === own.selected &&
    line.dim === own.dim
  )
}

function shortLabelOf(index: GraphIndex, relation: number): string | undefined {
  return index.kinds[index.kind[relation] ?? 0]?.label.toLocaleLowerCase('en')
}

/** How wide one relation is drawn, CSS pixels at zoom 1. */
export function widthOf(quad: QuadClass): number {
  if (quad === 'structural') return 1.1
  return quad.startsWith('material') ? 2.4 : 1.5
}
