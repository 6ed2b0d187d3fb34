import type { Hit } from '../../graph/search.ts'

export const groupLabels: Readonly<Record<Hit['type'], string>> = {
  actor: 'Actors',
  relation: 'Relations',
  source: 'Sources',
}

/** The element id of a hit in the list of that id. */
export function optionId(list: string, { type, id }: Hit): string {
  return `${list}-${type}-${id}`
}
