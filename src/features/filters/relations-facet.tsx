import { LineGlyph } from '../../canvas/line-glyph.tsx'
import { quadLabels } from '../../model/labels.ts'
import { quadClasses } from '../../model/vocabulary.ts'
import { chooseOnly, clearFacet, isChecked, toggleFacetValue } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { FacetGroup } from './facet-group.tsx'
import styles from './filters.module.css'
import { Option } from './option.tsx'

/** Quad classes, and the relation kinds within each. */
export function RelationsFacet() {
  const explorer = useExplorer()
  const index = useExplored((state) => state.index)
  const quad = useExplored(({ view }) => view.quad)
  const kind = useExplored(({ view }) => view.kind)
  const kindIds = index.kinds.map(({ id }) => id)
  const reset = quad || kind
  return (
    <FacetGroup
      title="Relations"
      reset={
        reset && {
          label: 'all',
          onAct: () => explorer.act((view) => clearFacet(clearFacet(view, 'quad'), 'kind')),
        }
      }
    >
      <ul className={styles.options}>
        {quadClasses.map((value) => {
          const kinds = index.kinds.filter((one) => one.quad === value)
          if (kinds.length === 0) return null
          return (
            <li key={value}>
              <ul>
                <Option
                  label={quadLabels[value]}
                  glyph={<LineGlyph quad={value} />}
                  part="quad"
                  value={value}
                  checked={isChecked(quad, value)}
                  onToggle={() => explorer.act((view) => toggleFacetValue(view, 'quad', value, quadClasses))}
                  onOnly={() => explorer.act((view) => chooseOnly(view, 'quad', [value]))}
                  bar={`var(--${value})`}
                />
              </ul>
              <details className={styles.kinds}>
                <summary>
                  {kinds.length === 1 ? '1 kind' : `${kinds.length} kinds`}
                  <span className="visually-hidden"> of {quadLabels[value].toLowerCase()}</span>
                </summary>
                <ul className={styles.options}>
                  {kinds.map(({ id, label }) => (
                    <Option
                      key={id}
                      label={label}
                      part="kind"
                      value={id}
                      checked={isChecked(kind, id)}
                      onToggle={() => explorer.act((view) => toggleFacetValue(view, 'kind', id, kindIds))}
                      onOnly={() => explorer.act((view) => chooseOnly(view, 'kind', [id]))}
                    />
                  ))}
                </ul>
              </details>
            </li>
          )
        })}
      </ul>
    </FacetGroup>
  )
}
