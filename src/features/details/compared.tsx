import { ChangeGlyph } from '../../canvas/change-glyph.tsx'
import { relationsOf } from '../../graph/actor-facts.ts'
import type { Comparison, Outcome } from '../../graph/comparison.ts'
import { changeTeller, outcomeLabels, sidesInWords, toldOutcomes } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { comparedWords } from './compared-words.ts'
import styles from './details.module.css'

/** What became of a relation between the two windows that are compared, or what the two accounts make of it. */
export function ComparedRelation({ relation }: { relation: number }) {
  const comparison = useExplored((state) => state.comparison)
  return comparison && <RelationWithin comparison={comparison} relation={relation} />
}

function RelationWithin({ comparison, relation }: { comparison: Comparison; relation: number }) {
  const index = useExplored((state) => state.index)
  const view = useExplored((state) => state.view)
  const compared = comparison.relations.get(relation)
  const change = changeTeller({ index, view, comparison })(relation)
  if (!compared || !change) return null
  return (
    <p className={styles.compared}>
      <ChangeGlyph of={comparison.of} outcome={change.outcome} sure={change.sure} />
      <span>{comparedWords(comparison.of, compared, change.words, sidesInWords(index, view))}</span>
    </p>
  )
}

/** The same of an actor's relations, counted; nothing where none of them is compared. */
export function ComparedActor({ actor }: { actor: number }) {
  const comparison = useExplored((state) => state.comparison)
  return comparison && <ActorWithin comparison={comparison} actor={actor} />
}

function ActorWithin({ comparison, actor }: { comparison: Comparison; actor: number }) {
  const index = useExplored((state) => state.index)
  const view = useExplored((state) => state.view)
  const outcomes = relationsOf(index, actor).flatMap(
    (relation) => comparison.relations.get(relation)?.outcome ?? [],
  )
  if (outcomes.length === 0) return null
  return (
    <ul className={styles.comparedCounts} aria-label={`Between ${sidesInWords(index, view).join(' and ')}`}>
      {counts(comparison, outcomes).map(([outcome, count]) => (
        <li key={outcome}>
          <ChangeGlyph of={comparison.of} outcome={outcome} />
          {count} {outcomeLabels(index, view, comparison.of)[outcome]}
        </li>
      ))}
    </ul>
  )
}

function counts({ of }: Comparison, outcomes: readonly Outcome[]): (readonly [Outcome, number])[] {
  return toldOutcomes[of]
    .map((outcome) => [outcome, outcomes.filter((one) => one === outcome).length] as const)
    .filter(([, count]) => count > 0)
}
