import { civilOf, dayOf } from '../time/day.ts'
import type { Day, Window } from '../time/spell.ts'

/**
 * Cuts a span into at most `maxBins` (two or more) bins that people know: days, months, quarters, years, 5, 10, 50, 100, 500 … years,
 * the finest that fit. Edges lie where the calendar has them (a decade begins in a year that ends in 0), so that the first bin may
 * begin before the span and the last may end after it.
 * @param span finite, with its end after its start.
 */
export function timelineBins(span: Window, maxBins: number): readonly Window[] {
  if (span.end - span.start <= maxBins) return days(span)
  let months = 1
  let [first, last] = blocks(span, months)
  for (let next = 0; last - first + 1 > maxBins; next++) {
    months = blockMonths(next)
    ;[first, last] = blocks(span, months)
  }
  return Array.from({ length: last - first + 1 }, (_, bin) => ({
    start: startOfMonth((first + bin) * months),
    end: startOfMonth((first + bin + 1) * months),
  }))
}

function days(span: Window): Window[] {
  return Array.from({ length: span.end - span.start }, (_, bin) => ({
    start: span.start + bin,
    end: span.start + bin + 1,
  }))
}

/** After months: quarters, years, then five, ten, fifty, a hundred years and so on. */
function blockMonths(step: number): number {
  if (step === 0) return 3
  const tens = Math.floor((step - 1) / 2)
  return 12 * 10 ** tens * (step % 2 === 1 ? 1 : 5)
}

/** The first and the last block of `months` months, counted from year 0, that the span touches. */
function blocks(span: Window, months: number): [first: number, last: number] {
  return [Math.floor(monthOf(span.start) / months), Math.floor(monthOf(span.end - 1) / months)]
}

function monthOf(day: Day): number {
  const { year, month } = civilOf(day)
  return year * 12 + month - 1
}

function startOfMonth(month: number): Day {
  const year = Math.floor(month / 12)
  return dayOf(year, month - year * 12 + 1, 1)
}
