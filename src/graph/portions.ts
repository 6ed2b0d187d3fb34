/** Does in one go what was made to be done in portions. */
export function atOnce<Result>(portions: Generator<unknown, Result>): Result {
  let step = portions.next()
  while (!step.done) step = portions.next()
  return step.value
}
