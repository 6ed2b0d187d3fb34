import { mostBytes, tooLarge } from './file-limits.ts'
import { jsonFault } from './json-fault.ts'

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
