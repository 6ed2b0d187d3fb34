/** The text where it is an address that may be followed, http or https alone; undefined for anything else. */
export function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined
}
