/** The word among `words` that differs from `word` by at most two letters, least first; undefined where none does. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = 3
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const changes = distance(word, candidate, least)
    if (changes < least && changes < Math.max(word.length, candidate.length)) {
      best = candidate
      least = changes
    }
  }
  return best
}

/** Levenshtein's edit distance, row by row (Wagner and Fischer 1974); gives up with `limit` once no row can stay below it. */
function distance(left: string, right: string, limit: number): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const above = row
    row = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const swap = (above[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row) >= limit) return limit
  }
  return row[right.length] ?? limit
}
