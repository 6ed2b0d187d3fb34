import type { Dataset, Evidence, Relation } from '../../model/dataset.ts'
import { relationKinds } from '../../model/vocabulary.ts'
import { certaintyOfSpells, endedBefore } from '../../time/overlap.ts'
import { endOfDate, toSpell } from '../../time/to-spell.ts'
import type { Clause, Filter } from '../filter.ts'

/** One relation as the plain reading shows it. */
export interface Shown {
  readonly certainty: string
  readonly standing: string
  readonly ended: boolean
}

/**
 * The rules of `data-format.md` read straight off the JSON, with arrays and Sets and nothing of `graph`, as slowly as that is: the
 * yardstick for `select`.
 * @returns the visible relations and actors by id, and for each visible relation how it is drawn.
 */
export function plainReading(dataset: Dataset, filter: Filter) {
  const id = (some: string) => presentId(dataset, some)
  const kindOf = (relation: Relation) =>
    [...relationKinds, ...(dataset.relationKinds ?? [])].find((kind) => kind.id === relation.kind)!
  const actor = (some: string) => dataset.actors.find((candidate) => candidate.id === id(some))!
  const isActor = (some: string) => dataset.actors.some((candidate) => candidate.id === some)
  const speakers = new Set(filter.by.map(id).filter((some) => some === 'reporting' || isActor(some)))
  const focal = new Set(filter.around.map(id).filter(isActor))
  const spellsOf = (relation: Relation) =>
    [relation.when ?? []].flat().map((when) => toSpell(when, endOfDate(dataset.asOf)))
  const window = filter.window ?? plainSpan(dataset)

  const windows = filter.secondWindow ? [window, filter.secondWindow] : [window]

  const certaintyOf = (relation: Relation) => {
    const verdicts = windows.map((asked) => certaintyOfSpells(spellsOf(relation), asked, filter.mode))
    if (relation.when === undefined || verdicts.includes('certain')) return 'certain'
    return verdicts.includes('possible') ? 'possible' : 'never'
  }

  /** In each window in which it is on. */
  const hadEnded = (relation: Relation) =>
    relation.when !== undefined &&
    windows
      .filter((asked) => {
        const certainty = certaintyOfSpells(spellsOf(relation), asked, filter.mode)
        return certainty === 'certain' || (certainty === 'possible' && filter.possible)
      })
      .every((asked) => endedBefore(spellsOf(relation), asked))

  const chosenEvidence = (relation: Relation) =>
    relation.evidence.filter((one) => isSpokenBy(one, speakers, id))

  const passes = (relation: Relation): boolean => {
    const certainty = certaintyOf(relation)
    if (certainty === 'never' || (certainty === 'possible' && !filter.possible)) return false
    if (relation.when === undefined && !filter.undated) return false
    if (!lets(filter.quad, kindOf(relation).quad)) return false
    if (!lets(filter.kind, relation.kind, id)) return false
    if (!lets(filter.standing, plainStanding(relation.evidence))) return false
    if (!lets(filter.actor, actor(relation.from).kind) || !lets(filter.actor, actor(relation.to).kind))
      return false
    if (!relation.evidence.some((one) => lets(filter.source, one.source, id))) return false
    return hasWords(dataset, relation, filter.text)
  }

  const passing = dataset.relations.filter(passes)
  const spoken = passing.filter((relation) => speakers.size === 0 || chosenEvidence(relation).length > 0)

  let near = new Set(focal)
  for (let step = 0; step < filter.depth; step++) {
    const neighbours = spoken.filter(({ from, to }) => near.has(from) || near.has(to))
    near = new Set([...near, ...neighbours.flatMap(({ from, to }) => [from, to])])
  }
  const isNear = (some: string) => focal.size === 0 || near.has(some)

  const standing = spoken.filter(({ from, to }) => isNear(from) && isNear(to))
  const kept = new Set(standing.flatMap(({ from, to }) => [from, to]))
  const structure = passing.filter(
    (relation) =>
      !spoken.includes(relation) &&
      kindOf(relation).quad === 'structural' &&
      plainStanding(relation.evidence) === 'reported' &&
      kept.has(relation.from) &&
      kept.has(relation.to),
  )
  const drawn = [...standing, ...structure]

  const lone = filter.lone
    ? dataset.actors
        .filter(({ id: own, kind }) => isNear(own) && lets(filter.actor, kind))
        .map(({ id: own }) => own)
    : []

  const relations = new Map<string, Shown>(
    drawn.map((relation) => {
      const evidence = chosenEvidence(relation)
      return [
        relation.id,
        {
          certainty: certaintyOf(relation),
          standing: plainStanding(evidence.length > 0 ? evidence : relation.evidence),
          ended: filter.mode === 'until' && hadEnded(relation),
        },
      ]
    }),
  )
  return { relations, actors: new Set([...kept, ...lone]) }
}

/** Whether one of the speakers says this: its claim or denial, or for `reporting` what a source reports. */
function isSpokenBy(
  evidence: Evidence,
  speakers: ReadonlySet<string>,
  id: (some: string) => string,
): boolean {
  if (evidence.status === 'reported') return speakers.has('reporting')
  if (evidence.status === 'inferred') return false
  return evidence.by !== undefined && speakers.has(id(evidence.by))
}

function plainStanding(evidence: readonly Evidence[]): string {
  const statuses = new Set(evidence.map((one) => one.status))
  if (statuses.has('denied')) return statuses.size > 1 ? 'disputed' : 'denied'
  if (statuses.has('reported')) return 'reported'
  return statuses.has('asserted') ? 'claimed' : 'inferred'
}

function lets(clause: Clause | undefined, value: string, id = (some: string) => some): boolean {
  if (!clause) return true
  const named = clause.values.map(id).includes(value)
  return clause.mode === 'only' ? named : !named
}

function hasWords(dataset: Dataset, relation: Relation, text: string): boolean {
  const ends = dataset.actors.filter((actor) => actor.id === relation.from || actor.id === relation.to)
  const kind = [...relationKinds, ...(dataset.relationKinds ?? [])].find(({ id }) => id === relation.kind)
  const cited = dataset.sources.filter(({ id }) =>
    relation.evidence.some((evidence) => evidence.source === id),
  )
  const haystack = plainText(
    [
      relation.title,
      relation.summary,
      kind?.label,
      ...ends.flatMap((actor) => [actor.name, actor.short, ...Object.values(actor.names ?? {})]),
      ...relation.evidence.map((evidence) => evidence.note),
      ...cited.map((source) => source.title),
    ].join(' | '),
  )
  return plainText(text)
    .split(/[ …]+/)
    .every((word) => haystack.includes(word))
}

/** Enough for the words that the generated data use. */
function plainText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ə', 'e')
}

function presentId(dataset: Dataset, id: string): string {
  const inUse = [...dataset.actors, ...dataset.relations, ...dataset.sources].some(
    (record) => record.id === id,
  )
  const next = dataset.aliases?.[id]
  return inUse || next === undefined || next === id ? id : presentId(dataset, next)
}

function plainSpan(dataset: Dataset) {
  const spells = dataset.relations.flatMap(({ when }) =>
    [when ?? []].flat().map((one) => toSpell(one, endOfDate(dataset.asOf))),
  )
  const named = spells
    .flatMap((spell) => [spell.earliestStart, spell.latestStart, spell.earliestEnd, spell.latestEnd])
    .filter((day) => Math.abs(day) !== Infinity)
  const start = named.reduce((a, b) => Math.min(a, b), Infinity)
  const end = named.reduce((a, b) => Math.max(a, b), -Infinity)
  return start < end ? { start, end } : { start: -Infinity, end: Infinity }
}
