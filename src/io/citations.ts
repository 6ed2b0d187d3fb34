import type { Source } from '../model/dataset.ts'
import { writeBibtex } from './citations-bibtex.ts'
import { writeRis } from './citations-ris.ts'
import { writeApa, writeChicago } from './citations-text.ts'

/** The forms a reference can be taken along in. */
export const citationForms = ['apa', 'chicago', 'bibtex', 'ris', 'csl'] as const
export type CitationForm = (typeof citationForms)[number]

/**
 * CSL-JSON items as one text in a form: a line each for the two styles, else a file as reference managers read it. Nothing is
 * invented: what an item lacks is left out, and only its id stands in for a missing title.
 */
export function cite(items: readonly Source[], form: CitationForm): string {
  if (form === 'csl') return JSON.stringify(items, undefined, 2)
  if (form === 'apa' || form === 'chicago') {
    const lines = items.map(form === 'apa' ? writeApa : writeChicago)
    return lines.toSorted((left, right) => left.localeCompare(right, 'en')).join('\n\n')
  }
  return items.map(form === 'bibtex' ? writeBibtex : writeRis).join('\n')
}

/** A view as a thing to cite: which data, which version of it, what of it, where, and when it was looked at. */
export interface CitedView {
  readonly title: string
  /** What the view shows of the dataset: a window of time in words. */
  readonly part: string
  /** Undefined for a file of the visitor's. */
  readonly version: { readonly hash: string; readonly date: string } | undefined
  readonly license: string
  readonly address: string
  /** The day of access, as `2026-11-23`. */
  readonly accessed: string
}

/** A view as a CSL-JSON item of type `dataset`. */
export function viewAsItem({ title, part, version, license, address, accessed }: CitedView): Source {
  return {
    id: ['entente', version?.hash].filter(Boolean).join('-'),
    type: 'dataset',
    title: `${title}: ${part}`,
    publisher: 'Entente',
    ...(version && { version: version.hash, issued: dateOf(version.date) }),
    accessed: dateOf(accessed),
    URL: address,
    note: `Licence: ${license}`,
  }
}

function dateOf(day: string): NonNullable<Source['issued']> {
  return /^\d{4}(?:-\d\d){0,2}$/.test(day) ? { 'date-parts': [day.split('-').map(Number)] } : { literal: day }
}
