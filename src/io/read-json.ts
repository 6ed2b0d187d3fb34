import { jsonFault } from './json-fault.ts'

/** The most that is parsed at once, in bytes: all that a site or a link may bring. */
export const mostBytes = 50_000_000

/** The most that a file of the visitor's may weigh, in bytes; it is read in parts, by a worker. */
export const mostFileBytes = 500_000_000

/**
 * Parses a file as JSON. Size and encoding are checked before anything is parsed; a failure is a sentence that names the
 * place and what stood there. What the JSON holds is not looked at.
 */
export function readJson(
  file: Uint8Array | string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } {
  const size = file.length
  if (size > mostBytes) return { ok: false, message: tooLarge(size) }
  const text = typeof file === 'string' ? file.replace(/^\uFEFF/, '') : decode(file)
  if (text === undefined) {
    return { ok: false, message: 'This file is not text in UTF-8, so it cannot be read; save it as UTF-8.' }
  }
  if (isWebPage(text)) return { ok: false, message: 'This is a web page, not a dataset; expected JSON.' }
  if (text.trim() === '') return { ok: false, message: 'This file is empty; expected JSON.' }
  try {
    return { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    const fault = jsonFault(text)
    // Some engines parse by recursion and give up on JSON that is in order but nested without end.
    if (!fault) return { ok: false, message: 'This is nested too deeply to be a dataset.' }
    const { line, column, found, expected } = fault
    return {
      ok: false,
      message: `This is not JSON: line ${line}, column ${column} has ${found} where ${expected} was expected.`,
    }
  }
}

/** The sentence for a file of `bytes` bytes, which is more than the `most` there may be. */
export function tooLarge(bytes: number, most = mostBytes): string {
  const size = bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`
  return `This file is ${size} large; a dataset may have at most ${most / 1e6} MB.`
}

function isWebPage(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body|!--)/i.test(text)
}

/** Strict UTF-8, the byte order mark left out; undefined where the bytes are something else. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
