import { ChangeGlyph } from '../../canvas/change-glyph.tsx'
import type { Comparison } from '../../graph/comparison.ts'
import { outcomeLabels, toldOutcomes, uncapitalised } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import styles from './legend.module.css'

/** What the marks of a comparison mean, in a row. */
export function CompareLegend({ of }: { of: Comparison['of'] }) {
  const index = useExplored((state) => state.index)
  const view = useExplored((state) => state.view)
  const labels = outcomeLabels(index, view, of)
  return (
    <ul className={styles.marks} aria-label="Marks">
      {toldOutcomes[of].map((outcome) => (
        <li key={outcome}>
          <ChangeGlyph of={of} outcome={outcome} />
          <span>{uncapitalised(labels[outcome])}</span>
        </li>
      ))}
      <li>
        <ChangeGlyph of={of} outcome="flipped" />
        <span>{of === 'windows' ? 'changed sign' : 'opposite sign'}</span>
      </li>
    </ul>
  )
}
