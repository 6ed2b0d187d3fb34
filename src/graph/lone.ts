import { actorKinds } from '../model/vocabulary.ts'
import type { Filter } from './filter.ts'
import type { GraphIndex } from './graph-index.ts'

/** Per actor: 1 where a filter shows it without any relation, as far as its kind goes; undefined where it shows none so. */
export function standsAlone(
  { actorKind }: GraphIndex,
  { lone, actor: clause }: Filter,
): Uint8Array | undefined {
  if (!lone) return undefined
  const stays = actorKinds.map((kind) => !clause || clause.values.includes(kind) === (clause.mode === 'only'))
  return actorKind.map((kind) => (stays[kind] ? 1 : 0))
}
