import { otherEnd, relationsOf } from '../../graph/actor-facts.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { isUndated, spellsOf } from '../../graph/dates.ts'
import { quadClasses, signOf, type QuadClass } from '../../model/vocabulary.ts'
import { civilOf, dayOf } from '../../time/day.ts'
import type { Day, Spell, Window } from '../../time/spell.ts'

/** One spell on the strip. Places are fractions of the span, 0 to 1. */
export interface Bar {
  readonly relation: number
  readonly quad: QuadClass
  readonly nature: Spell['nature']
  /** Where it may have been so. */
  readonly from: number
  readonly to: number
  /** Where it certainly was; undefined where there is no such day. */
  readonly certain: readonly [from: number, to: number] | undefined
  /** It was still so on the last day that the dataset knows. */
  readonly goesOn: boolean
  /** Which of the lane's rows it stands in, so that bars do not cover one another. */
  readonly row: number
}

/** The signed ties of one actor with one partner. */
export interface Lane {
  readonly partner: number
  readonly relations: number
  readonly bars: readonly Bar[]
  readonly rows: number
}

export interface Strip {
  /** The partners with most ties first. */
  readonly lanes: readonly Lane[]
  /** Relations that no lane shows: without a sign, or without a date. */
  readonly unsigned: number
  readonly undated: number
}

/** The dated relations of an actor that carry a sign, by partner, over a finite span. */
export function stripOf(index: GraphIndex, actor: number, span: Window): Strip {
  const own = relationsOf(index, actor)
  const signed = own.filter((relation) => signOf(quadOf(index, relation)) !== 0)
  const dated = signed.filter((relation) => !isUndated(index, relation))
  const partners = [...new Set(dated.map((relation) => otherEnd(index, relation, actor)))]
  const lanes = partners.map((partner) => {
    const relations = dated.filter((relation) => otherEnd(index, relation, actor) === partner)
    const bars = inRows(relations.flatMap((relation) => barsOf(index, relation, span)))
    return {
      partner,
      relations: relations.length,
      bars,
      rows: 1 + Math.max(0, ...bars.map(({ row }) => row)),
    }
  })
  return {
    lanes: lanes.sort((a, b) => b.relations - a.relations || a.partner - b.partner),
    unsigned: own.length - signed.length,
    undated: signed.length - dated.length,
  }
}

/** A window as fractions of a span, cut to it. */
export function fractionsOf(window: Window, span: Window): readonly [from: number, to: number] {
  return [fraction(window.start, span), fraction(window.end, span)]
}

/** At most `most` years within the span to put on an axis, at even steps of 1, 2, 5, 10, 20, 50 … years. */
export function yearTicks(span: Window, most: number): { readonly year: number; readonly at: number }[] {
  const first = civilOf(span.start).year
  const last = civilOf(span.end - 1).year
  let step = 1
  for (let place = 1; Math.floor(last / step) - Math.ceil(first / step) + 1 > most; place += 1) {
    step = ([1, 2, 5][place % 3] ?? 1) * 10 ** Math.floor(place / 3)
  }
  const begin = Math.ceil(first / step)
  return Array.from({ length: Math.max(0, Math.floor(last / step) - begin + 1) }, (_, at) => {
    const year = (begin + at) * step
    return { year, at: fraction(dayOf(year, 1, 1), span) }
  })
}

function barsOf(index: GraphIndex, relation: number, span: Window): Omit<Bar, 'row'>[] {
  return spellsOf(index, relation).map((spell) => {
    const isCertain = !spell.uncertain && spell.latestStart < spell.earliestEnd
    return {
      relation,
      quad: quadOf(index, relation),
      nature: spell.nature,
      from: fraction(spell.earliestStart, span),
      to: fraction(spell.latestEnd, span),
      certain: isCertain ? [fraction(spell.latestStart, span), fraction(spell.earliestEnd, span)] : undefined,
      goesOn: spell.end === 'open',
    }
  })
}

/** What a dot takes of the strip at least, and the gap after each bar. */
const least = 0.035

/** Gives each bar the first row that is free where it begins. */
function inRows(bars: readonly Omit<Bar, 'row'>[]): Bar[] {
  const taken: number[] = []
  return bars
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .map((bar) => {
      const free = taken.findIndex((until) => until <= bar.from)
      const row = free < 0 ? taken.length : free
      taken[row] = Math.max(bar.to, bar.from + least)
      return { ...bar, row }
    })
}

function fraction(day: Day, { start, end }: Window): number {
  return Math.min(1, Math.max(0, (day - start) / (end - start)))
}

function quadOf(index: GraphIndex, relation: number): QuadClass {
  return quadClasses[index.quad[relation] ?? 0] ?? 'structural'
}
