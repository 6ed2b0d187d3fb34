import type { Bundle } from '../graph/bundles.ts'
import type { GraphIndex } from '../graph/graph-index.ts'
import { drawnStandings, stateBit, type VisibleGraph } from '../graph/visible-graph.ts'
import { quadClasses, type QuadClass } from '../model/vocabulary.ts'
import type { Focus } from './focus.ts'
import type { SceneLine } from './scene.ts'
import type { SceneOptions } from './scene-options.ts'

const fanGap = 13

/** The lines of a scene, dyad by dyad: its bundles, or each of their relations where they are fanned out. */
export function sceneLines(
  index: GraphIndex,
  visible: VisibleGraph,
  focus: Focus | undefined,
  options: SceneOptions,
): SceneLine[] {
  const { bundles, fan } = options
  const lines: SceneLine[] = []
  // Bundles of one dyad follow upon one another.
  for (let at = 0, next = 0; at < bundles.length; at = next) {
    const first = bundles[at]
    next = at + 1
    while (bundles[next]?.a === first?.a && bundles[next]?.b === first?.b && next < bundles.length) next++
    if (first && next === at + 1 && !fan && focus === undefined)
      lines.push(bundleLine(index, first, false, 0))
    else lines.push(...dyadLines(index, bundles.slice(at, next), visible, focus, options))
  }
  return lines
}

function dyadLines(
  index: GraphIndex,
  bundles: readonly Bundle[],
  visible: VisibleGraph,
  focus: Focus | undefined,
  options: SceneOptions,
): SceneLine[] {
  const inFocus = (bundle: Bundle) =>
    focus !== undefined &&
    (focus.relations
      ? bundle.relations.some((relation) => focus.relations?.has(relation))
      : focus.actors.has(bundle.a) || focus.actors.has(bundle.b))
  const isBeside = (relation: number) => focus?.relations?.has(relation) === false
  const fanned = options.fan || bundles.some(inFocus)
  const count = fanned ? bundles.reduce((sum, one) => sum + one.count, 0) : bundles.length
  let at = 0
  // Loops stand one above the other; lines fan out to both sides.
  const bendOf = ({ a, b }: Bundle) => (a === b ? at++ : at++ - (count - 1) / 2) * fanGap
  return bundles.flatMap((bundle) => {
    const dim = focus !== undefined && !inFocus(bundle)
    return fanned
      ? bundle.relations.map((relation) =>
          relationLine(index, bundle, relation, visible, dim || isBeside(relation), bendOf(bundle), options),
        )
      : [bundleLine(index, bundle, dim, bendOf(bundle))]
  })
}

/** The same object for as long as the bundle is, so that a fade or a frame need not look at it again. */
function bundleLine(index: GraphIndex, bundle: Bundle, dim: boolean, bend: number): SceneLine {
  const known = kept.get(bundle)
  if (known && known.dim === dim && known.bend === bend) return known
  const only = bundle.count === 1 ? bundle.relations[0] : undefined
  const made: SceneLine = {
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
    label: only === undefined ? undefined : index.relations[only]?.title,
    shortLabel: only === undefined ? undefined : shortLabelOf(index, only),
    selected: false,
    dim,
  }
  kept.set(bundle, made)
  return made
}

const kept = new WeakMap<Bundle, SceneLine>()

function relationLine(
  index: GraphIndex,
  bundle: Bundle,
  at: number,
  { state, standing }: VisibleGraph,
  dim: boolean,
  bend: number,
  { selectedRelation, homeOf }: SceneOptions,
): SceneLine {
  const quad = quadClasses[index.quad[at] ?? 0] ?? 'structural'
  const directed = index.kinds[index.kind[at] ?? 0]?.directed ?? false
  const straight = homeOf(index.from[at] ?? 0) === bundle.a
  const bits = state[at] ?? 0
  return {
    key: `${bundle.key}|${index.relations[at]?.id}`,
    a: bundle.a,
    b: bundle.b,
    bend,
    width: widthOf(quad),
    quad,
    standing: drawnStandings[standing[at] ?? 0] ?? 'inferred',
    possible: (bits & stateBit.possible) !== 0,
    ended: (bits & stateBit.ended) !== 0,
    forward: directed && straight,
    backward: directed && !straight,
    relations: [at],
    label: index.relations[at]?.title,
    shortLabel: shortLabelOf(index, at),
    selected: at === selectedRelation,
    dim,
  }
}

function shortLabelOf(index: GraphIndex, relation: number): string | undefined {
  return index.kinds[index.kind[relation] ?? 0]?.label.toLocaleLowerCase('en')
}

function widthOf(quad: QuadClass): number {
  if (quad === 'structural') return 1.1
  return quad.startsWith('material') ? 2.4 : 1.5
}
