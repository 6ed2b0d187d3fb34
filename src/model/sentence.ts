import type { Actor, Relation } from './dataset.ts'

type Named = Pick<Actor, 'name' | 'short' | 'names'>

/** The full name of an actor, in `language` (a BCP 47 tag) where the dataset has it, else in the dataset's own language. */
export function nameOf(actor: Named, language?: string): string {
  return (language === undefined ? undefined : actor.names?.[language]) ?? actor.name
}

/** The name for tight places: the short one where there is one. */
export function shortNameOf(actor: Named): string {
  return actor.short ?? actor.name
}

/** The sentence a relation makes, without a full stop: "Azerbaijan is a member of Commonwealth of Independent States". */
export function sentenceOf(
  from: Named,
  relation: Pick<Relation, 'title'>,
  to: Named,
  nameIt: (actor: Named) => string = nameOf,
): string {
  return `${nameIt(from)} ${relation.title} ${nameIt(to)}`
}
