import type { GraphIndex } from '../graph/graph-index.ts'
import type { SceneOptions } from './scene-options.ts'

/** What a picture is about where something is selected or spoken of; the rest is dim. Actors are where they are drawn. */
export interface Focus {
  readonly actors: ReadonlySet<number>
  readonly relations: ReadonlySet<number> | undefined
}

export function focusOf(
  index: GraphIndex,
  { focus, selectedActor, selectedRelation, homeOf }: SceneOptions,
): Focus | undefined {
  if (focus) {
    const ends = [...focus].flatMap((relation) => [index.from[relation] ?? -1, index.to[relation] ?? -1])
    return { actors: new Set(ends.map(homeOf)), relations: focus }
  }
  if (selectedRelation !== undefined) {
    const ends = [index.from[selectedRelation] ?? -1, index.to[selectedRelation] ?? -1].map(homeOf)
    return { actors: new Set(ends), relations: new Set([selectedRelation]) }
  }
  if (selectedActor !== undefined) return { actors: new Set([homeOf(selectedActor)]), relations: undefined }
  return undefined
}
