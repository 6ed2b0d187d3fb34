const addresses = import.meta.glob<string>('/node_modules/circle-flags/flags/??.svg', {
  query: '?url',
  import: 'default',
  eager: true,
})

/** The address of a state's round flag, by ISO 3166-1 alpha-2 code; undefined where there is none. */
export function flagAddress(country: string | undefined): string | undefined {
  return country && addresses[`/node_modules/circle-flags/flags/${country.toLowerCase()}.svg`]
}
