import type { Comparison } from '../../graph/comparison.ts'

/**
 * What a comparison comes to, as sentences: "Between 2019 and 2024, 12 ties formed, 5 ended and 20 persisted. Of these, 3 only
 * possibly did. 2 pairs of actors changed their sign."
 * @param sides what is compared, by name.
 */
export function comparisonSentence(comparison: Comparison, sides: readonly [string, string]): string {
  return comparison.of === 'windows' ? ofWindows(comparison, sides) : ofAccounts(comparison, sides)
}

function ofWindows({ counts, unsure, flipped }: Comparison, [first, second]: readonly [string, string]) {
  const doubtful = unsure.first + unsure.second + unsure.both
  return [
    `Between ${first} and ${second}, ${counted(counts.second, 'tie')} formed, ${counts.first} ended and ${counts.both} persisted.`,
    doubtful > 0 && `Of these, ${doubtful} only possibly did.`,
    flipped.length > 0 &&
      `${counted(flipped.length, 'pair')} of actors changed ${flipped.length === 1 ? 'its' : 'their'} sign.`,
  ]
    .filter((part) => part !== false)
    .join(' ')
}

function ofAccounts({ counts, flipped }: Comparison, [first, second]: readonly [string, string]) {
  const both =
    counts.both === 0 ? 'None is in both' : `${counts.both} ${counts.both === 1 ? 'is' : 'are'} in both`
  return [
    `${counted(counts.first, 'tie')} ${counts.first === 1 ? 'is' : 'are'} only in the account of ${first}, ${counts.second} only in that of ${second}.`,
    `${both}, and ${counts.denied} ${counts.denied === 1 ? 'is' : 'are'} denied by one of them.`,
    flipped.length > 0 &&
      `Of ${counted(flipped.length, 'pair')} of actors, one account has more cooperation and the other more conflict.`,
  ]
    .filter((part) => part !== false)
    .join(' ')
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
