import type { View } from './view.ts'

/** Tells which parameter was left out, and how the sentence about it goes on. */
type Complain = (parameter: string, found: string) => void

/**
 * A view in which what belongs together stands together: an account is compared with one that is taken, and either two windows are
 * compared or two accounts.
 */
export function keptTogether(view: View): View {
  const alone = view.against.length > 0 && (view.by.length === 0 || view.secondWindow !== undefined)
  return alone ? { ...view, against: [] } : view
}

/**
 * What an address says, kept together; what stands alone in it is told.
 * @param mode the text of its parameter `mode`.
 */
export function readTogether(view: View, mode: string | undefined, complain: Complain): View {
  const compares = mode === 'compare'
  if (compares && view.secondWindow === undefined) {
    complain('mode', 'is “compare”, which takes a second window in “then”, so it was left out.')
  }
  if (!compares && view.secondWindow !== undefined) {
    complain('then', 'is the second window of “mode=compare”, which is missing, so it was left out.')
  }
  const paired = compares ? view : { ...view, secondWindow: undefined }
  const kept = keptTogether(paired)
  if (kept !== paired) {
    complain(
      'against',
      paired.by.length === 0
        ? 'names whom to compare with, and “by” names nobody, so it was left out.'
        : 'compares two accounts while “mode” compares two windows, so it was left out.',
    )
  }
  return kept
}
