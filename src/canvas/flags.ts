/** The codes of all flags there are, two letters each; see `scripts/flags-plugin.ts`. */
declare const __FLAG_CODES__: string

const codes = new Set(__FLAG_CODES__.match(/../g))

/** The address of a state's round flag, by ISO 3166-1 alpha-2 code; undefined where there is none. */
export function flagAddress(country: string | undefined): string | undefined {
  const code = country?.toLowerCase() ?? ''
  return codes.has(code) ? `${import.meta.env.BASE_URL}flags/${code}.svg` : undefined
}
