import type { Comparison, Outcome } from '../../graph/comparison.ts'
import type { FlippedPair } from '../../graph/compare-signs.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { shortNameOf } from '../../model/sentence.ts'

/** What can be listed: relations of an outcome, or pairs that changed their sign. */
export type Kind = Outcome | 'flipped'

export type Order = 'newest' | 'oldest' | 'actors' | 'class' | 'surest'

/** A line of the list: a relation, or a pair with the relation of it that began last. */
export interface Entry {
  readonly kind: Kind
  /** Index of the relation that is chosen with it. */
  readonly relation: number
  readonly sure: boolean
  readonly pair?: FlippedPair
}

/** How many there are of each kind. */
export function kindCounts({ counts, flipped }: Comparison): Readonly<Record<Kind, number>> {
  return { ...counts, flipped: flipped.length }
}

/** The entries of the chosen kinds, in order; what is equal in it stands by the title, and what has no date stands last. */
export function entriesOf(
  index: GraphIndex,
  { relations, flipped }: Comparison,
  kinds: ReadonlySet<Kind>,
  order: Order,
): readonly Entry[] {
  const pairs = flipped.map((pair): Entry => ({
    kind: 'flipped',
    relation: latestOf(index, pair),
    sure: pair.sure,
    pair,
  }))
  const single = [...relations].map(([relation, { outcome, sure }]): Entry => ({
    kind: outcome,
    relation,
    sure,
  }))
  const compare = comparisonOf(index, order)
  const title = ({ relation }: Entry) => index.relations[relation]?.title ?? ''
  return [...pairs, ...single]
    .filter(({ kind }) => kinds.has(kind))
    .sort((a, b) => compare(a, b) || collator.compare(title(a), title(b)))
}

const collator = new Intl.Collator('en', { numeric: true })

function comparisonOf(index: GraphIndex, order: Order): (a: Entry, b: Entry) => number {
  const began = ({ relation }: Entry) =>
    index.relations[relation]?.when === undefined ? undefined : index.earliestStart[relation]
  const name = ({ relation, pair }: Entry) => {
    const actor = index.actors[pair?.a ?? index.from[relation] ?? -1]
    return actor ? shortNameOf(actor) : ''
  }
  switch (order) {
    case 'actors':
      return (a, b) => collator.compare(name(a), name(b))
    case 'class':
      return (a, b) => (index.quad[a.relation] ?? 0) - (index.quad[b.relation] ?? 0)
    case 'surest':
      return (a, b) => Number(b.sure) - Number(a.sure)
    default:
      return (a, b) => {
        const [one, other] = [began(a), began(b)]
        if (one === undefined || other === undefined)
          return Number(one === undefined) - Number(other === undefined)
        return order === 'newest' ? other - one : one - other
      }
  }
}

function latestOf(index: GraphIndex, { relations }: FlippedPair): number {
  const began = (relation: number) => index.earliestStart[relation] ?? -Infinity
  return relations.reduce((latest, one) => (began(one) > began(latest) ? one : latest), relations[0] ?? 0)
}
