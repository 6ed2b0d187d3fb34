/**
 * Whether a parsed record is surely a relation that no rule of `readDataset` refuses for itself: nearly all records of nearly all
 * files are, and this tells so ten times as fast as the schema. `false` says nothing: then the schema has to be asked.
 * What it names (actors, kind, sources) may still not exist.
 */
export function isPlainRelation(record: unknown): boolean {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return false
  let found = 0
  for (const [key, value] of Object.entries(record)) {
    if (key === 'id' || key === 'from' || key === 'to' || key === 'kind') {
      if (!isId(value)) return false
      found += 1
    } else if (key === 'evidence') {
      if (!isPlainEvidence(value)) return false
      found += 1
    } else if (key === 'title') {
      if (!isText(value)) return false
      found += 1
    } else if (key === 'when') {
      if (typeof value !== 'string' || !isPlainWhen(value)) return false
    } else if (key === 'summary') {
      if (!isText(value)) return false
    } else if (key === 'weight') {
      if (typeof value !== 'number' || !(value > 0)) return false
    } else return false
  }
  return found === required
}

/** id, from, to, kind, title and evidence. */
const required = 6

function isPlainEvidence(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false
  let affirmed = false
  for (const piece of value as unknown[]) {
    if (typeof piece !== 'object' || piece === null || Array.isArray(piece)) return false
    let status: unknown
    let source = false
    let by = false
    for (const [key, field] of Object.entries(piece)) {
      if (key === 'status') status = field
      else if (key === 'source' || key === 'by') {
        if (!isId(field)) return false
        if (key === 'source') source = true
        else by = true
      } else if (key === 'locator' || key === 'note') {
        if (!isText(field)) return false
      } else return false
    }
    if (!source) return false
    if (status === 'asserted' || status === 'denied') {
      if (!by) return false
    } else if (status !== 'reported' && status !== 'inferred') return false
    affirmed ||= status !== 'denied'
  }
  return affirmed
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

function isId(value: unknown): boolean {
  return typeof value === 'string' && idPattern.test(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])`
/** A day or a year, or a spell from one to another of the same precision or without end; the last days of months left aside. */
const plainWhen = new RegExp(String.raw`^(?:${day}(?:\/(?:${day}|\.\.))?|\d{4}(?:\/(?:\d{4}|\.\.))?)$`)

function isPlainWhen(text: string): boolean {
  if (!plainWhen.test(text)) return false
  const [start = '', end] = text.split('/')
  return end === undefined || end === '..' || start <= end
}
