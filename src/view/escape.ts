/**
 * Writes any text so that it survives a query, a chat and a mail: letters, digits and `- . , ~ / @ !` stay as they are,
 * all else is percent-encoded UTF-8. The last character is never punctuation, since whatever turns addresses into
 * links leaves that out. What is not well formed becomes so.
 */
export function escapeValue(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replace(/%2C/g, ',')
    .replace(/%2F/g, '/')
    .replace(/%40/g, '@')
    .replace(/[_*'()]|[-.,~/@!]$/g, percentEncode)
}

/** Reads what `escapeValue` wrote, and `+` as a space, as forms write it; undefined where the percent signs are broken. */
export function unescapeValue(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

/** Puts U+FFFD for every surrogate without its partner, which no address can carry. The length stays. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
