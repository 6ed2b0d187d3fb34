/** The most that is parsed at once, in bytes: all that a site or a link may bring. */
export const mostBytes = 50_000_000

/** The most that a file of the visitor's may weigh, in bytes; it is read in parts, by a worker. */
export const mostFileBytes = 500_000_000

/** The sentence for a file of `bytes` bytes, which is more than the `most` there may be. */
export function tooLarge(bytes: number, most = mostBytes): string {
  const size = bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.ceil(bytes / 1e6)} MB`
  return `This file is ${size} large; a dataset may have at most ${most / 1e6} MB.`
}
