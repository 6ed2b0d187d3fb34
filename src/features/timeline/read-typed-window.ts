import { months } from '../../time/calendar-words.ts'
import { refuse, type Parsed } from '../../time/parsed.ts'
import type { Window } from '../../time/spell.ts'
import { parseWindow } from '../../time/window.ts'

/**
 * Reads a window as people type it: as addresses write it, with months in words ("Oct 2024", "2 October 2024"), and two
 * dates with a dash or "to" between them. What cannot be read is told with an example of what can.
 */
export function readTypedWindow(text: string): Parsed<Window> {
  const exact = parseWindow(text)
  if (exact.ok) return exact
  const worded = parseWindow(text.split(between).map(writtenSide).join('/'))
  if (worded.ok) return worded
  const words = /[a-z]{3}|\s/i.test(text) && !/earliest|latest/.test(text)
  const fault = words ? `“${text}” cannot be read as a date.` : exact.message
  return refuse(`${fault} Dates can be typed as 2024-10, 2 Oct 2024 or 2020 to 2022.`)
}

const between = /\s*[–—/]\s*|\s+(?:to|-)\s+|(?<=^\d{4})-(?=\d{4}$)/i

/** A date with its month in words as EDTF; anything else as it is. */
function writtenSide(side: string): string {
  const [, day, word = '', year = ''] = /^(?:(\d{1,2})\s+)?([a-z]{3,})\.?\s+(\d{4})$/i.exec(side.trim()) ?? []
  const month = months.findIndex((name) => name.toLowerCase().startsWith(word.toLowerCase()))
  if (word === '' || month < 0) return side.trim()
  return [year, String(month + 1), ...(day === undefined ? [] : [day])]
    .map((part) => part.padStart(2, '0'))
    .join('-')
}
