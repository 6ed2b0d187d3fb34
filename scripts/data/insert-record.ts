/**
 * The text of a list of records with one more, at its place by id. Every other record keeps its letters, so that a diff shows
 * the new one alone. `text` must be a JSON list of objects that is sorted by id, as `readFolder` has found it to be.
 */
export function insertRecord(text: string, record: { readonly id: string }): string {
  const written = writeRecord(record)
  const spans = spansOf(text)
  const following = spans.find(({ start, end }) => idOf(text.slice(start, end)) > record.id)
  if (following) return `${text.slice(0, following.start)}${written},\n  ${text.slice(following.start)}`
  const last = spans.at(-1)
  return last ? `${text.slice(0, last.end)},\n  ${written}${text.slice(last.end)}` : `[\n  ${written}\n]\n`
}

/** A record as the files have it: two spaces a step, a list of numbers in one line. */
function writeRecord(record: object): string {
  return JSON.stringify(record, undefined, 2)
    .replaceAll(/\[\n\s+(-?[\d.]+(?:,\n\s+-?[\d.]+)*)\n\s+\]/g, (_, numbers: string) => {
      return `[${numbers.replaceAll(/,\s+/g, ', ')}]`
    })
    .replaceAll('\n', '\n  ')
}

interface Span {
  readonly start: number
  readonly end: number
}

/** Where each object of the outermost list begins and ends. */
function spansOf(text: string): Span[] {
  const spans: Span[] = []
  let depth = 0
  let start = 0
  // A string is passed over whole: braces in it mean nothing.
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (sign === '{') {
      if (depth === 0) start = index
      depth += 1
    } else if (sign === '}') {
      depth -= 1
      if (depth === 0) spans.push({ start, end: index + 1 })
    }
  }
  return spans
}

function idOf(record: string): string {
  return (JSON.parse(record) as { readonly id: string }).id
}
