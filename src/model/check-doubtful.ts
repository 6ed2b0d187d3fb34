import type { Day, Spell } from '../time/spell.ts'
import { endOfDate, toSpell } from '../time/to-spell.ts'
import { faultOf, whenOf } from './check-dates.ts'
import { entriesOf, idsOf, isDraft, textOf, type Draft, type Entry } from './draft.ts'
import type { Finding } from './finding.ts'
import { relationKinds } from './vocabulary.ts'

/** What is allowed and yet more often a slip than meant; each a warning. */
export function checkDoubtful(document: Draft): Finding[] {
  const asOf = textOf(document, 'asOf')
  return [
    ...actorsAlone(document),
    ...namesMissing(document),
    ...sourcesUncited(document),
    ...entriesOf(document, 'relations').flatMap(loop),
    // Without a readable asOf nobody can say what "still so" means.
    ...(asOf !== undefined && faultOf(asOf) === undefined ? doubtfulDates(document, asOf) : []),
  ]
}

function doubtfulDates(document: Draft, asOf: string): Finding[] {
  const end = endOfDate(asOf)
  const spellOf: ReadSpell = (text) =>
    text === undefined || faultOf(text) !== undefined ? undefined : toSpell(text, end)
  return [...saidLater(document, spellOf, end), ...outOfLife(document, spellOf), ...twice(document, spellOf)]
}

/** The spell a text stands for; undefined where there is none or it cannot be read, which `checkDates` names. */
type ReadSpell = (text: string | undefined) => Spell | undefined

function warning(path: Finding['path'], message: string): Finding {
  return { severity: 'warning', path, message }
}

/** An actor that only speaks, or is somebody's home, is of use also without a relation of its own. */
function actorsAlone(document: Draft): Finding[] {
  const used = new Set([
    ...entriesOf(document, 'relations').flatMap(({ record }) => [
      textOf(record, 'from'),
      textOf(record, 'to'),
      ...entriesOf(record, 'evidence').map((piece) => textOf(piece.record, 'by')),
    ]),
    ...entriesOf(document, 'actors').map(({ record }) => textOf(record, 'home')),
  ])
  return [...idsOf(document, 'actors')]
    .filter(([id]) => !used.has(id))
    .map(([, path]) => warning(path, 'No relation touches this actor.'))
}

/** A loose collective has no name but the one it is described by; all others have one in a language of their own. */
function namesMissing(document: Draft): Finding[] {
  return entriesOf(document, 'actors')
    .filter(({ record }) => record['kind'] !== 'group' && !isDraft(record['names']))
    .map(({ path }) =>
      warning([...path, 'names'], 'This actor has no name in another language; expected at least its own.'),
    )
}

function sourcesUncited(document: Draft): Finding[] {
  const cited = new Set(
    entriesOf(document, 'relations').flatMap(({ record }) =>
      entriesOf(record, 'evidence').map((piece) => textOf(piece.record, 'source')),
    ),
  )
  return [...idsOf(document, 'sources')]
    .filter(([id]) => !cited.has(id))
    .map(([, path]) => warning(path, 'No evidence cites this source.'))
}

function loop({ record, path }: Entry): Finding[] {
  const from = textOf(record, 'from')
  if (from === undefined || from !== record['to']) return []
  return [warning([...path, 'to'], `The relation leads from “${from}” to itself.`)]
}

function saidLater(document: Draft, spellOf: ReadSpell, end: Day): Finding[] {
  return entriesOf(document, 'relations').flatMap(({ record, path }) =>
    entriesOf(record, 'evidence', path).flatMap((piece) => {
      const said = textOf(piece.record, 'said')
      const spell = spellOf(said)
      if (!spell || spell.earliestStart < end) return []
      return [
        warning(
          [...piece.path, 'said'],
          `This was said on “${said}”, after the day the dataset holds up to (asOf).`,
        ),
      ]
    }),
  )
}

/** Founding an actor and enacting a law happen before either exists. */
const beforeLife: ReadonlySet<string | undefined> = new Set(['establishment', 'enactment'])

function outOfLife(document: Draft, spellOf: ReadSpell): Finding[] {
  const lives = new Map(
    entriesOf(document, 'actors').flatMap(({ record }) => {
      const active = textOf(record, 'active')
      const life = spellOf(active)
      return life ? [[textOf(record, 'id'), { active, life }] as const] : []
    }),
  )
  return entriesOf(document, 'relations').flatMap((relation) => {
    if (beforeLife.has(textOf(relation.record, 'kind'))) return []
    return (['from', 'to'] as const).flatMap((end) => {
      const id = textOf(relation.record, end)
      const actor = lives.get(id)
      if (!actor) return []
      return whenOf(relation)
        .filter(({ text }) => outlives(spellOf(text), actor.life))
        .map(({ text, path }) =>
          warning(path, `The relation is dated “${text}”, but “${id}” was active “${actor.active}”.`),
        )
    })
  })
}

/** Whether on every reading some of the spell lies outside the life. */
function outlives(spell: Spell | undefined, life: Spell): boolean {
  if (!spell) return false
  return spell.latestStart < life.earliestStart || spell.earliestEnd > life.latestEnd
}

/** Relations of one kind between the same two actors that were on at the same time, each named with the one before it. */
function twice(document: Draft, spellOf: ReadSpell): Finding[] {
  const directed = new Map<unknown, boolean>([
    ...relationKinds.map((kind) => [kind.id, kind.directed] as const),
    ...entriesOf(document, 'relationKinds').map(
      ({ record }) => [record['id'], record['directed'] === true] as const,
    ),
  ])
  const groups = new Map<string, Dated[]>()
  for (const relation of entriesOf(document, 'relations')) {
    const [kind, from = '', to = ''] = ['kind', 'from', 'to'].map((field) => textOf(relation.record, field))
    const swapped = from > to && !directed.get(kind)
    const key = [kind, ...(swapped ? [to, from] : [from, to])].join(' ')
    const spells = whenOf(relation).flatMap(({ text }) => certainSpan(spellOf(text), relation))
    const group = groups.get(key) ?? []
    group.push(...spells)
    groups.set(key, group)
  }
  return [...groups.values()].flatMap(overlapping)
}

interface Dated {
  readonly start: number
  readonly end: number
  readonly relation: Entry
}

/** When a state was on on every reading of its dates, and where an event may lie. */
function certainSpan(spell: Spell | undefined, relation: Entry): Dated[] {
  if (!spell) return []
  const [start, end] =
    spell.nature === 'event' ? [spell.earliestStart, spell.latestEnd] : [spell.latestStart, spell.earliestEnd]
  return start < end ? [{ start, end, relation }] : []
}

function overlapping(spans: readonly Dated[]): Finding[] {
  const findings: Finding[] = []
  let latest: Dated | undefined
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    if (latest && span.start < latest.end && span.relation !== latest.relation) {
      const other = textOf(latest.relation.record, 'id')
      findings.push(
        warning(
          span.relation.path,
          `The relation “${other}” has the same kind and the same two actors at the same time; is it the same tie?`,
        ),
      )
    }
    if (!latest || span.end > latest.end) latest = span
  }
  return findings
}
