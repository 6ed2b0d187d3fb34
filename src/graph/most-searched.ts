/**
 * Of more relations an index of their words would hold up the page for long and fill its memory: then a search finds actors and
 * sources only.
 */
export const mostSearched = 50_000
