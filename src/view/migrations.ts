/** What an address says, by parameter name, unescaped. */
export type AddressTexts = ReadonlyMap<string, string>

/**
 * One step from a version of the parameter table to the next. Where a default changes, the step writes the old default
 * out, so that an older link keeps its meaning; where a parameter or value is renamed, it renames.
 */
export interface Migration {
  /** Names that the older version understood and the newer one no longer has. */
  readonly retired: readonly string[]
  readonly migrate: (texts: AddressTexts) => AddressTexts
}

/** The first leads from version 1 to 2, the second from 2 to 3, and so on; so far there is one version. */
export const migrations: readonly Migration[] = []

/** Brings what an address of the given version says to the newest. A version without migrations is left as it is. */
export function migrate(
  texts: AddressTexts,
  version: number,
  steps: readonly Migration[] = migrations,
): AddressTexts {
  return steps.slice(version - 1).reduce((current, step) => step.migrate(current), texts)
}
