export interface JsonFault {
  /** Counted from 1. */
  readonly line: number
  /** Counted from 1, in UTF-16 units, as editors count. */
  readonly column: number
  /** What stands there, shortened. */
  readonly found: string
  /** What JSON allows there. */
  readonly expected: string
}

/**
 * Where a text stops being JSON (RFC 8259), or undefined where all of it is. Engines word their own errors differently
 * and not all of them name a place, hence this reading; it keeps its own stack, so nesting cannot exhaust the engine's.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const fault = scan(text)
  return fault && { ...placeOf(text, fault.at), found: foundAt(text, fault.at), expected: fault.expected }
}

type Fault = { readonly at: number; readonly expected: string }
/** What may come next: a value, the rest of a list or object after a value, or the first thing inside one. */
type State = 'value' | 'first item' | 'first key' | 'key' | 'after'

function scan(text: string): Fault | undefined {
  const open: ('{' | '[')[] = []
  let state: State = 'value'
  let at = skipSpace(text, 0)
  for (; at < text.length || open.length > 0 || state !== 'after'; at = skipSpace(text, at)) {
    const letter = text[at]
    const inside = open.at(-1)
    if (state === 'after') {
      if (inside === undefined) return { at, expected: 'the end of the file' }
      const close = inside === '{' ? '}' : ']'
      if (letter === ',') state = inside === '{' ? 'key' : 'value'
      else if (letter === close) open.pop()
      else return { at, expected: `a comma or “${close}”` }
      at += 1
    } else if ((state === 'first item' && letter === ']') || (state === 'first key' && letter === '}')) {
      open.pop()
      state = 'after'
      at += 1
    } else if (state === 'key' || state === 'first key') {
      if (letter !== '"') return { at, expected: 'the name of a field in double quotes' }
      const end = stringEnd(text, at)
      if (typeof end === 'object') return end
      at = skipSpace(text, end)
      if (text[at] !== ':') return { at, expected: 'a colon' }
      state = 'value'
      at += 1
    } else if (letter === '{' || letter === '[') {
      open.push(letter)
      state = letter === '{' ? 'first key' : 'first item'
      at += 1
    } else {
      const end = scalarEnd(text, at)
      if (typeof end === 'object') return end
      at = end
      state = 'after'
    }
  }
  return undefined
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && ' \t\n\r'.includes(text.charAt(at))) at += 1
  return at
}

/** The end of the text, number, true, false or null that begins at `from`. */
function scalarEnd(text: string, from: number): number | Fault {
  if (text[from] === '"') return stringEnd(text, from)
  const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y
  scalar.lastIndex = from
  return scalar.test(text) ? scalar.lastIndex : { at: from, expected: 'a value' }
}

function stringEnd(text: string, from: number): number | Fault {
  for (let at = from + 1; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '"') return at + 1
    if (letter < ' ') return { at, expected: 'the closing double quote' }
    if (letter !== '\\') continue
    const escape = /["\\/bfnrt]|u[\da-fA-F]{4}/y
    escape.lastIndex = at + 1
    if (!escape.test(text)) return { at, expected: 'an escape that JSON knows, such as \\n or \\u00e9' }
    at = escape.lastIndex - 1
  }
  return { at: text.length, expected: 'the closing double quote' }
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\n|\r/)
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

function foundAt(text: string, at: number): string {
  if (at >= text.length) return 'the end of the file'
  const rest = text.slice(at, at + 200)
  const word = /^(?:[\p{L}\p{N}_$.+-]+|\r\n|[^])/u.exec(rest)?.[0] ?? ''
  if (/^[\r\n]/.test(word)) return 'the end of the line'
  const letters = [...word]
  return `“${letters.length > 30 ? `${letters.slice(0, 29).join('')}…` : word}”`
}
