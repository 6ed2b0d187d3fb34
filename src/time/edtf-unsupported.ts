/**
 * Names what is EDTF, or often taken for it, and is not read here, in one sentence; undefined when nothing of the kind is found.
 * It only looks at the shape of one date, so it runs before parsing: a feature is then named as such, never as a typing error.
 */
export function nameUnsupportedDate(text: string): string | undefined {
  const found = features.find(([shape]) => shape.test(text))
  if (found) return `“${text}” ${found[1]}`
  if (hasUnspecifiedPart(text)) {
    return `“${text}” has unspecified digits in a place of their own ${level2}; write 199X, 2004-XX or 2004-06-XX.`
  }
  return undefined
}

const level2 = '(EDTF level 2), which is not supported'

/** The first that fits is named. */
const features: readonly (readonly [RegExp, string])[] = [
  [/\s/, 'has a blank in it; EDTF dates have none.'],
  [/^P\d/, 'is a duration, which is not supported; write an interval of two dates.'],
  [/^\d{4}-?W\d/, 'is a week date, which EDTF does not know; write the day or the month.'],
  [
    /^\d{4}-\d{3}$/,
    'is a day counted from the start of its year, which EDTF does not know; write year-month-day.',
  ],
  [/^Y?-?\d+E\d+/, `is an exponential year ${level2}; write its digits out.`],
  [/(\?~|~\?)$/, 'has two qualifiers; uncertain and approximate together is written %.'],
  [/[?~%]{2,}$/, 'has more than one qualifier; a date takes one of ?, ~ and %.'],
  [/[?~%].*[-\dX]/, `has a qualifier on one component ${level2}; qualify the whole date, as in 2004-06-11%.`],
  [/T.*[?~%]$/, 'has a qualifier after a time of day, which is not supported; leave the time out.'],
  [
    /^-?\d{4}-(2[5-9]|3\d|4[01])[?~%]?$/,
    `is a season of one hemisphere, a quarter or another part of a year ${level2}; seasons run from 21 to 24.`,
  ],
  [/\^/, 'has a qualified season, which is not supported; seasons run from 21 to 24.'],
  [/^Y-?\d{1,4}(\D|$)/, 'has a Y before a year of four digits or fewer; Y stands only before longer ones.'],
  [/^Y-?0/, 'has a letter-prefixed year that begins with 0.'],
  [/^Y-?\d{13,}/, 'has a year of more than twelve digits, which is not supported.'],
  [/^Y-?\d+-/, 'has a month after a letter-prefixed year, which EDTF does not know; write the year alone.'],
  [/^-?\d{4,}S\d+-/, 'has a month after significant digits, which EDTF does not know; write the year alone.'],
  [
    /^-?\d{5,}/,
    'has more than four digits in a row; a day is written 2024-10-04, a year after 9999 is written Y12345.',
  ],
  [/^-?\d{1,3}[?~%]?$/, 'is a decade, a century or a year cut short; write 199X, 19XX or 0199.'],
  [
    /^-?[\dX]*[xu]+[\dxu-]*$/,
    'has unspecified digits in a form that is not supported; they are written with a capital X.',
  ],
]

/** Level 1 leaves open the last digits of a year that stands alone, or a whole month or day or both. */
function hasUnspecifiedPart(text: string): boolean {
  const digits = text.replace(/^-/, '').replace(/[?~%]$/, '')
  if (!digits.includes('X') || !/^[\dX]{4}(-[\dX]{2}){0,2}$/.test(digits)) return false
  return !/^(\d*X+|\d{4}(-\d\d)?(-XX)+)$/.test(digits)
}
