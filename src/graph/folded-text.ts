/**
 * Text as it is compared in search and in the text filter: no case, no accents, and letters that people type for one another
 * made one, so that "Aliyev" is one letter from "Əliyev" and "Артем" finds "Артём". Scripts are kept, never transliterated.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\u0640/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıəłøđðþßæœςىیک]/g, (letter) => lookalikes[letter] ?? letter)
}

/** The folded words of a text, in order: runs of letters and digits. */
export function foldedWords(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Letters that Unicode does not decompose. Arabic yeh and kaf have Persian twins that look the same. */
const lookalikes: Readonly<Record<string, string>> = {
  ı: 'i',
  ə: 'e',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
}
