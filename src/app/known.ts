/** A value that a query waits for before it runs. */
export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('A query ran before what it needs was there.')
  return value
}
