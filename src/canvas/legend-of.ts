import type { Comparison, Outcome } from '../graph/comparison.ts'
import { quadLabels, standingLabels } from '../model/labels.ts'
import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import { actorLook } from './actor-look.ts'
import type { Frame } from './frame.ts'
import type { LineChange } from './line-change.ts'
import type { SceneActor, SceneLine } from './scene.ts'
import { widthOf } from './scene-lines.ts'

/** What one sign of a picture means: a line or an actor to be drawn, and words. */
export type LegendEntry = { readonly label: string } & (
  | {
      readonly line: SceneLine
      /** Its colour means nothing here. */
      readonly plain: boolean
    }
  | { readonly actor: SceneActor }
)

/** What the outcomes of a comparison are called, in the order they are told. */
export type ChangeLabels = readonly { readonly outcome: Outcome | 'flipped'; readonly label: string }[]

/**
 * Explains what occurs in a picture of `size` CSS pixels and nothing else, in groups: colours, how it is known, marks of a comparison,
 * who. Groups that explain nothing are left out.
 */
export function legendOf(
  frame: Frame,
  size: { readonly width: number; readonly height: number },
  changeLabels: ChangeLabels,
): readonly (readonly LegendEntry[])[] {
  const lines = frame.lines.filter(({ outside }) => !outside).map(({ line }) => line)
  const actors = frame.actors
    .filter(({ x, y, radius }) => isWithin(x, radius, size.width) && isWithin(y, radius, size.height))
    .map(({ actor }) => actor)
  const groups = [quadEntries(lines), certaintyEntries(lines), changeEntries(lines, changeLabels)]
  return [...groups, actorEntries(actors)].filter((group) => group.length > 0)
}

function isWithin(at: number, radius: number, end: number): boolean {
  return at > -radius && at < end + radius
}

function quadEntries(lines: readonly SceneLine[]): LegendEntry[] {
  return quadClasses
    .filter((quad) => lines.some((line) => line.quad === quad))
    .map((quad) => ({
      label: quadLabels[quad],
      line: { ...sample, quad, width: widthOf(quad) },
      plain: false,
    }))
}

/** Dashes, strength and width. Where everything is reported, a solid line needs no words. */
function certaintyEntries(lines: readonly SceneLine[]): LegendEntry[] {
  const entry = (label: string, own: Partial<SceneLine>) => ({
    label,
    line: { ...sample, ...own },
    plain: true,
  })
  const drawn = ([...standings, 'denied'] as const).filter((standing) =>
    lines.some((line) => line.standing === standing),
  )
  const told = drawn.some((standing) => standing !== 'reported') ? drawn : []
  return [
    ...told.map((standing) => entry(standingLabels[standing], { standing })),
    ...(lines.some(({ possible }) => possible) ? [entry('Only possibly so', { possible: true })] : []),
    ...(lines.some(({ ended }) => ended) ? [entry('Had ended by then', { ended: true })] : []),
    ...(lines.some(({ relations }) => relations.length > 1)
      ? [entry('Several relations of a pair', { width: 6 })]
      : []),
  ]
}

function changeEntries(lines: readonly SceneLine[], labels: ChangeLabels): LegendEntry[] {
  // A dim line bears no mark.
  const changes = lines.flatMap(({ change, dim }) => (change && !dim ? [change] : []))
  const of = changes[0]?.of
  if (!of) return []
  const parts = changes.flatMap((change) => change.parts)
  const unsure = parts.find(({ sure }) => !sure)
  return [
    ...labels
      .filter(({ outcome }) =>
        outcome === 'flipped'
          ? changes.some(({ flipped }) => flipped)
          : parts.some((part) => part.outcome === outcome),
      )
      .map(({ outcome, label }) => changeEntry(label, changeOf(of, outcome))),
    ...(unsure ? [changeEntry('Possibly', { of, parts: [{ ...unsure, count: 1 }], flipped: false })] : []),
  ]
}

function changeOf(of: Comparison['of'], outcome: Outcome | 'flipped'): LineChange {
  return outcome === 'flipped'
    ? { of, parts: [], flipped: true }
    : { of, parts: [{ outcome, count: 1, sure: true }], flipped: false }
}

function changeEntry(label: string, change: LineChange): LegendEntry {
  return { label, line: { ...sample, change }, plain: true }
}

function actorEntries(actors: readonly SceneActor[]): LegendEntry[] {
  const entry = (label: string, of: SceneActor, own: Partial<SceneActor>) => ({
    label,
    actor: { ...of, flag: undefined, selected: false, dim: false, ghost: false, folded: 0, ...own },
  })
  const ghost = actors.find((actor) => actor.ghost)
  const home = actors.find(({ folded }) => folded > 0)
  return [
    ...actorKinds.flatMap((kind) => {
      const first = actors.find((actor) => actor.kind === kind)
      return first ? [entry(actorLook[kind].label, first, {})] : []
    }),
    ...(ghost ? [entry('Did not exist then', ghost, { ghost: true })] : []),
    ...(home ? [entry('So many folded into it', home, { folded: home.folded })] : []),
  ]
}

const sample: SceneLine = {
  key: '',
  a: 0,
  b: 1,
  bend: 0,
  width: 2,
  quad: 'structural',
  standing: 'reported',
  possible: false,
  ended: false,
  forward: false,
  backward: false,
  relations: [],
  label: undefined,
  selected: false,
  dim: false,
}
