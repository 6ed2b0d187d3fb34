/** A JSON document taken apart as its bytes come in. */
export interface Splitter {
  /** Takes the next bytes of the document; they are not kept beyond the batch they belong to. */
  readonly push: (part: Uint8Array) => void
  /** To be called after the last bytes: the document without the items of its list, and how many such lists it had. */
  readonly end: () => { readonly rest: Uint8Array<ArrayBuffer>; readonly lists: number }
}

const code = { quote: 34, comma: 44, colon: 58, open: 91, escape: 92, close: 93, brace: 123, unbrace: 125 }
const name = [...'relations'].map((letter) => letter.charCodeAt(0))

/**
 * Takes the list `relations` out of a document that is too large to be parsed at once: `onBatch` gets its items as texts of JSON
 * lists of about `batchBytes` bytes, in order, and where in its text each item begins; `end` gives all the rest, with an empty list. No JSON is parsed or checked here:
 * whatever is wrong with the document is wrong with a batch or the rest, too.
 */
export function createSplitter(
  batchBytes: number,
  onBatch: (list: Uint8Array<ArrayBuffer>, begins: readonly number[]) => void,
): Splitter {
  const rest = createBytes()
  const batch = createBytes()
  let depth = 0
  let inText = false
  let escaped = false
  /** At depth 1: how many letters of the name `relations` the text at hand agrees with; -1 where it does not. */
  let matched = -1
  let isName = false
  let inList = false
  /** A comma promised one more item. */
  let promised = false
  let lists = 0
  /** In the batch at hand; the first item comes after the bracket. */
  let begins = [1]

  function flush() {
    // Without an item after it the comma stays, for the parser to stumble over.
    if (promised && batch.isBlank()) batch.add(Uint8Array.of(code.comma))
    if (!batch.isBlank()) onBatch(batch.take(code.open, code.close), begins)
    begins = [1]
  }

  return {
    push(part) {
      let from = 0
      for (let at = 0; at < part.length; at++) {
        const letter = part[at] ?? 0
        if (inText) {
          if (escaped) escaped = false
          else if (letter === code.escape) {
            escaped = true
            matched = -1
          } else if (letter === code.quote) {
            inText = false
            if (depth === 1 && !inList) isName = matched === name.length
            continue
          }
          if (depth === 1 && matched >= 0) matched = letter === name[matched] ? matched + 1 : -1
        } else if (letter === code.quote) {
          inText = true
          matched = 0
        } else if (letter === code.open || letter === code.brace) {
          depth += 1
          if (depth === 2 && isName && letter === code.open && !inList) {
            rest.add(part.subarray(from, at + 1))
            from = at + 1
            inList = true
            lists += 1
            promised = false
          }
          isName = false
        } else if (letter === code.close || letter === code.unbrace) {
          depth -= 1
          if (depth === 1 && inList) {
            batch.add(part.subarray(from, at))
            flush()
            from = at
            inList = false
          }
        } else if (letter === code.comma && depth === 2 && inList) {
          const size = batch.size() + at - from
          if (size < batchBytes) {
            begins.push(size + 2)
            continue
          }
          batch.add(part.subarray(from, at))
          flush()
          from = at + 1
          promised = true
        } else if (letter === code.comma && depth === 1) isName = false
      }
      ;(inList ? batch : rest).add(part.subarray(from))
    },
    end() {
      // A list that never ends is left for the parser of the rest to stumble over.
      return { rest: rest.take(), lists }
    },
  }
}

function createBytes() {
  let parts: Uint8Array[] = []
  let size = 0
  return {
    size: () => size,
    isBlank: () => parts.every((part) => part.every((byte) => spaces.has(byte))),
    /** The part may be used again by whoever gave it, hence a copy. */
    add(part: Uint8Array) {
      if (part.length === 0) return
      parts.push(part.slice())
      size += part.length
    },
    /** All bytes, with these two around them where they are given; nothing is left here. */
    take(...around: [] | [before: number, after: number]): Uint8Array<ArrayBuffer> {
      const [before, after] = around
      const all = new Uint8Array(size + around.length)
      let at = 0
      if (before !== undefined) all[at++] = before
      for (const part of parts) {
        all.set(part, at)
        at += part.length
      }
      if (after !== undefined) all[at] = after
      parts = []
      size = 0
      return all
    },
  }
}

const spaces: ReadonlySet<number> = new Set([...' \t\n\r'].map((letter) => letter.charCodeAt(0)))
