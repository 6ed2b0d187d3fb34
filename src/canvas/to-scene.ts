import { lengthAt } from '../graph/lists.ts'
import type { Bundle } from '../graph/bundles.ts'
import type { GraphIndex } from '../graph/graph-index.ts'
import type { VisibleGraph, VisibleRelation } from '../graph/visible-graph.ts'
import { quadClasses, type QuadClass } from '../model/vocabulary.ts'
import { actorLook } from './actor-look.ts'
import { flagAddress } from './flags.ts'
import { fontSizeOf, fontWeightOf, radiusOf, type Importance } from './layouts/importance.ts'
import type { Scene, SceneActor, SceneLine, Stage } from './scene.ts'

/** What a scene is made of besides the visible graph. Actors are indices into `GraphIndex.actors`. */
export interface SceneOptions {
  readonly importance: Readonly<Record<string, Importance>>
  /** The home each actor is drawn at; itself where nothing is folded. */
  readonly homeOf: (actor: number) => number
  /** The bundles of the visible relations, after folding. */
  readonly bundles: readonly Bundle[]
  /** Every relation as its own line. */
  readonly fan: boolean
  readonly selectedActor: number | undefined
  readonly selectedRelation: number | undefined
  /** Indices of the relations that are spoken of, whatever is selected; the rest is dim. */
  readonly focus?: ReadonlySet<number> | undefined
  readonly stage?: Stage | undefined
  /** Actors whose life does not touch the window. */
  readonly ghosts: ReadonlySet<number>
}

const fanGap = 13

/** Turns a visible graph into what is to be drawn: bundles as lines, or their relations where a dyad is fanned out. */
export function toScene(index: GraphIndex, visible: VisibleGraph, options: SceneOptions): Scene {
  const byRelation = new Map(visible.relations.map((relation) => [relation.index, relation]))
  const focus = focusOf(index, options)
  const drawn = new Map<number, number>()
  for (const actor of visible.actors) {
    const home = options.homeOf(actor)
    drawn.set(home, (drawn.get(home) ?? 0) + (home === actor ? 0 : 1))
  }
  if (options.selectedActor !== undefined && !drawn.has(options.homeOf(options.selectedActor))) {
    drawn.set(options.homeOf(options.selectedActor), 0)
  }
  const lines = dyads(options.bundles).flatMap((bundles) =>
    linesOf(index, bundles, byRelation, focus, options),
  )
  const touched = new Set(lines.filter((line) => !line.dim).flatMap(({ a, b }) => [a, b]))
  const actors = [...drawn].map(([actor, folded]) => {
    const dim = focus !== undefined && !focus.actors.has(actor) && !touched.has(actor)
    return toActor(index, actor, folded, dim, options)
  })
  return { actors, lines, stage: options.stage }
}

interface Focus {
  readonly actors: ReadonlySet<number>
  readonly relations: ReadonlySet<number> | undefined
}

function focusOf(
  index: GraphIndex,
  { focus, selectedActor, selectedRelation, homeOf }: SceneOptions,
): Focus | undefined {
  if (focus) {
    const ends = [...focus].flatMap((relation) => [index.from[relation] ?? -1, index.to[relation] ?? -1])
    return { actors: new Set(ends.map(homeOf)), relations: focus }
  }
  if (selectedRelation !== undefined) {
    const ends = [index.from[selectedRelation] ?? -1, index.to[selectedRelation] ?? -1].map(homeOf)
    return { actors: new Set(ends), relations: new Set([selectedRelation]) }
  }
  if (selectedActor !== undefined) return { actors: new Set([homeOf(selectedActor)]), relations: undefined }
  return undefined
}

function dyads(bundles: readonly Bundle[]): Bundle[][] {
  const byPair = new Map<string, Bundle[]>()
  for (const bundle of bundles) {
    const pair = `${bundle.a}|${bundle.b}`
    const known = byPair.get(pair)
    if (known) known.push(bundle)
    else byPair.set(pair, [bundle])
  }
  return [...byPair.values()]
}

function linesOf(
  index: GraphIndex,
  bundles: readonly Bundle[],
  byRelation: ReadonlyMap<number, VisibleRelation>,
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
  const plain = bundles.flatMap((bundle) => {
    const dim = focus !== undefined && !inFocus(bundle)
    return fanned
      ? bundle.relations.map((relation) =>
          relationLine(index, bundle, byRelation.get(relation), dim || isBeside(relation), options),
        )
      : [bundleLine(index, bundle, dim)]
  })
  const lines = plain.filter((line) => line !== undefined)
  // Loops stand one above the other; lines fan out to both sides.
  const middle = (lines.length - 1) / 2
  return lines.map((line, at) => ({ ...line, bend: (line.a === line.b ? at : at - middle) * fanGap }))
}

function bundleLine(index: GraphIndex, bundle: Bundle, dim: boolean): SceneLine {
  const only = bundle.count === 1 ? bundle.relations[0] : undefined
  return {
    key: bundle.key,
    a: bundle.a,
    b: bundle.b,
    bend: 0,
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
}

function relationLine(
  index: GraphIndex,
  bundle: Bundle,
  relation: VisibleRelation | undefined,
  dim: boolean,
  { selectedRelation, homeOf }: SceneOptions,
): SceneLine | undefined {
  if (!relation) return undefined
  const at = relation.index
  const quad = quadClasses[index.quad[at] ?? 0] ?? 'structural'
  const directed = index.kinds[index.kind[at] ?? 0]?.directed ?? false
  const straight = homeOf(index.from[at] ?? 0) === bundle.a
  return {
    key: `${bundle.key}|${index.relations[at]?.id}`,
    a: bundle.a,
    b: bundle.b,
    bend: 0,
    width: widthOf(quad),
    quad,
    standing: relation.standing,
    possible: relation.certainty === 'possible',
    ended: relation.ended,
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

function toActor(
  index: GraphIndex,
  at: number,
  folded: number,
  dim: boolean,
  { importance, selectedActor, ghosts }: SceneOptions,
): SceneActor {
  const actor = index.actors[at]
  if (!actor) throw new Error(`There is no actor at ${at}.`)
  const step = importance[actor.id] ?? 1
  const look = actorLook[actor.kind]
  return {
    index: at,
    id: actor.id,
    kind: actor.kind,
    shape: look.shape,
    icon: look.icon,
    flag: flagAddress(actor.country !== undefined && flagged.has(actor.kind) ? actor.country : undefined),
    label: actor.short ?? actor.name,
    step,
    radius: radiusOf[step],
    fontSize: fontSizeOf[step],
    weight: fontWeightOf[step],
    priority: step * 1000 + lengthAt(index.incident, at),
    selected: at === selectedActor,
    dim,
    ghost: ghosts.has(at),
    folded,
  }
}

const flagged: ReadonlySet<string> = new Set(['state', 'organisation'])
