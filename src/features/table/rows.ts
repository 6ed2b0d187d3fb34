import { listAt } from '../../graph/lists.ts'
import { isUndated } from '../../graph/dates.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { resolveActor } from '../../graph/resolve.ts'
import type { VisibleGraph, VisibleRelation } from '../../graph/visible-graph.ts'
import type { Evidence, Relation } from '../../model/dataset.ts'
import { standingLabels } from '../../model/labels.ts'
import { sourceLabel } from '../../model/source-label.ts'
import { quadClasses, standings, type QuadClass } from '../../model/vocabulary.ts'
import { formatWhen } from '../../time/format-when.ts'
import type { Day } from '../../time/spell.ts'
import type { Change } from '../../view/compare-words.ts'

/** What the table says of a relation whatever is filtered. */
export interface RelationFacts {
  /** Index into `GraphIndex.relations`. */
  readonly index: number
  readonly id: string
  readonly from: Party
  readonly to: Party
  readonly title: string
  readonly quad: QuadClass
  readonly when: Relation['when']
  /** The first day it may have been on; undefined where it is undated. */
  readonly start: Day | undefined
  readonly accordingTo: string
  /** The sources its evidence cites, each once, as they are called. */
  readonly sources: readonly string[]
}

export interface Party {
  readonly id: string
  readonly name: string
}

/** A visible relation as a line of the table. */
export interface Row extends Omit<VisibleRelation, 'index'> {
  readonly facts: RelationFacts
  /** Where windows or accounts are compared: what became of it. */
  readonly change: Change | undefined
}

export type Column = 'from' | 'relation' | 'to' | 'change' | 'when' | 'evidence' | 'accordingTo' | 'sources'

export const columnLabels: Readonly<Record<Column, string>> = {
  from: 'From',
  relation: 'Relation',
  to: 'To',
  change: 'Change',
  when: 'When',
  evidence: 'Evidence',
  accordingTo: 'According to',
  sources: 'Sources',
}

const collator = new Intl.Collator('en', { numeric: true })
const drawnStandings = [...standings, 'denied'] as const

/** Every relation of a dataset, or those of one answer, in the table's own order: newest start first, undated last, equal starts by title. */
export function factsOf(index: GraphIndex, only?: Pick<VisibleGraph, 'relations'>): readonly RelationFacts[] {
  const newest = ({ start }: RelationFacts) => start ?? -Infinity
  const places = only ? only.relations.map((one) => one.index) : [...index.relations.keys()]
  return places
    .map((place) => factsAt(index, place))
    .sort((a, b) =>
      newest(a) === newest(b) ? collator.compare(a.title, b.title) : newest(a) < newest(b) ? 1 : -1,
    )
}

/** The visible relations as rows, in the order of `facts`. */
export function rowsOf(
  facts: readonly RelationFacts[],
  visible: readonly VisibleRelation[],
  changeOf: (relation: number) => Change | undefined = () => undefined,
): Row[] {
  const shown = new Map(visible.map((relation) => [relation.index, relation]))
  return facts.flatMap((one) => {
    const relation = shown.get(one.index)
    if (!relation) return []
    const { standing, certainty, ended } = relation
    return [{ facts: one, standing, certainty, ended, change: changeOf(one.index) }]
  })
}

/**
 * How each column sorts, ascending. Undated rows have to be kept apart before `when` is asked, so that they stay last whichever
 * way it sorts.
 */
export const comparisons: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
  from: (a, b) => collator.compare(a.facts.from.name, b.facts.from.name),
  relation: (a, b) => collator.compare(a.facts.title, b.facts.title),
  to: (a, b) => collator.compare(a.facts.to.name, b.facts.to.name),
  change: (a, b) => outcomePlace(a) - outcomePlace(b),
  when: (a, b) => (a.facts.start ?? 0) - (b.facts.start ?? 0),
  evidence: (a, b) => doubt(a) - doubt(b),
  accordingTo: (a, b) => collator.compare(a.facts.accordingTo, b.facts.accordingTo),
  sources: (a, b) => a.facts.sources.length - b.facts.sources.length,
}

/** When a relation was so, in words. */
export function whenWords(when: Relation['when']): string {
  return when === undefined ? 'Undated' : [when].flat().map(formatWhen).join('; ')
}

/** Standing in words, and below it what else keeps the relation from being plainly so. */
export function evidenceWords(row: Pick<Row, 'standing' | 'certainty' | 'ended'>): {
  readonly standing: string
  readonly notes: readonly string[]
} {
  return {
    standing: standingLabels[row.standing],
    notes: [
      ...(row.certainty === 'possible' ? ['only possibly so in the window'] : []),
      ...(row.ended ? ['ended by then'] : []),
    ],
  }
}

/** What is in but one comes before what is in both and what is denied, the sure before the possible, and what is in neither last. */
function outcomePlace({ change }: Row): number {
  return change ? 2 * outcomes.indexOf(change.outcome) + (change.sure ? 0 : 1) : 2 * outcomes.length
}

const outcomes: readonly Change['outcome'][] = ['second', 'first', 'denied', 'both']

/** From the surest standing to the least, what is certain before what is only possible. */
function doubt({ standing, certainty }: Row): number {
  return 2 * drawnStandings.indexOf(standing) + (certainty === 'possible' ? 1 : 0)
}

/** A step of the timeline lists nearly the same relations again. */
const known = new WeakMap<GraphIndex, Map<number, RelationFacts>>()

/** So many are kept: some answers' worth of the longest table. */
const mostKept = 100_000

function factsAt(index: GraphIndex, place: number): RelationFacts {
  const kept = known.get(index) ?? new Map<number, RelationFacts>()
  known.set(index, kept)
  const before = kept.get(place)
  if (before) return before
  if (kept.size >= mostKept) kept.clear()
  const facts = new Facts(index, place)
  kept.set(place, facts)
  return facts
}

/** Looks up what it is asked for, once: most rows of a long table are never seen. */
class Facts implements RelationFacts {
  readonly index: number
  readonly start: Day | undefined
  private readonly graph: GraphIndex
  private read: Pick<RelationFacts, 'id' | 'title' | 'when' | 'accordingTo'> | undefined
  private cited: readonly string[] | undefined

  constructor(graph: GraphIndex, place: number) {
    this.graph = graph
    this.index = place
    this.start = isUndated(graph, place) ? undefined : graph.earliestStart[place]
  }

  get id() {
    return this.record().id
  }

  get title() {
    return this.record().title
  }

  get when() {
    return this.record().when
  }

  get accordingTo() {
    return this.record().accordingTo
  }

  get quad() {
    return quadClasses[this.graph.quad[this.index] ?? 0] ?? 'structural'
  }

  get from() {
    return partyAt(this.graph, this.graph.from[this.index])
  }

  get to() {
    return partyAt(this.graph, this.graph.to[this.index])
  }

  get sources() {
    return (this.cited ??= Array.from(listAt(this.graph.cited, this.index), (source) => {
      const cited = this.graph.sources[source]
      return cited ? [sourceLabel(cited)] : []
    }).flat())
  }

  private record() {
    if (this.read) return this.read
    const relation = this.graph.relations[this.index]
    if (!relation) throw new RangeError(`There is no relation ${this.index}.`)
    const { id, title, when, evidence } = relation
    return (this.read = { id, title, when, accordingTo: voicesOf(this.graph, evidence).join(', ') })
  }
}

function partyAt({ actors }: GraphIndex, at: number | undefined): Party {
  const actor = actors[at ?? -1]
  if (!actor) throw new RangeError(`There is no actor ${at}.`)
  return actor
}

/** Whose word the evidence is, each once: the sources' own first, then the speakers, as the evidence has them. */
function voicesOf(index: GraphIndex, evidence: readonly Evidence[]): readonly string[] {
  const voices = evidence.map((piece) => voiceOf(index, piece))
  const own = voices.filter((voice) => voice === sourcesThemselves)
  return [...new Set([...own, ...voices])]
}

const sourcesThemselves = 'Sources themselves'

function voiceOf(index: GraphIndex, { status, by }: Evidence): string {
  if (status === 'reported') return sourcesThemselves
  if (by === undefined) return 'Analyst'
  const name = index.actors[resolveActor(index, by) ?? -1]?.name ?? by
  return status === 'denied' ? `${name} (denies it)` : name
}
