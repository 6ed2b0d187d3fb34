import { CircleQuestionMark } from 'lucide'
import { lazy, Suspense, useState } from 'react'

import { LineGlyph } from '../../canvas/line-glyph.tsx'
import type { Clause } from '../../graph/filter.ts'
import type { QuadClass, Standing } from '../../model/vocabulary.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { chooseOnly } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { CompareLegend } from './compare-legend.tsx'
import styles from './legend.module.css'

const LegendDialog = lazy(async () => ({ default: (await import('./legend-dialog.tsx')).LegendDialog }))

interface Entry {
  readonly label: string
  readonly part: 'quad' | 'standing'
  readonly values: readonly (QuadClass | Standing)[]
  readonly quad?: QuadClass
  readonly standing?: Standing
  /** Weight is meant, not colour. */
  readonly plain?: boolean
}

const entries: readonly Entry[] = [
  {
    label: 'cooperation',
    part: 'quad',
    values: ['material-cooperation', 'verbal-cooperation'],
    quad: 'material-cooperation',
  },
  {
    label: 'conflict',
    part: 'quad',
    values: ['material-conflict', 'verbal-conflict'],
    quad: 'material-conflict',
  },
  {
    label: 'words',
    part: 'quad',
    values: ['verbal-cooperation', 'verbal-conflict'],
    quad: 'verbal-cooperation',
    plain: true,
  },
  {
    label: 'deeds',
    part: 'quad',
    values: ['material-cooperation', 'material-conflict'],
    quad: 'material-cooperation',
    plain: true,
  },
  { label: 'claimed', part: 'standing', values: ['claimed'], standing: 'claimed' },
  { label: 'disputed', part: 'standing', values: ['disputed'], standing: 'disputed' },
  { label: 'inferred', part: 'standing', values: ['inferred'], standing: 'inferred' },
]

/** The first of the entries, which say what colours mean; while something is compared, marks take the room of the others. */
const signs = 2

/** What the lines mean, in one row; choosing an entry shows only that, choosing it again shows what stood before. */
export function Legend() {
  const explorer = useExplorer()
  const quad = useExplored(({ view }) => view.quad)
  const standing = useExplored(({ view }) => view.standing)
  const compared = useExplored(({ comparison }) => comparison?.of)
  const [explained, setExplained] = useState(false)
  /** What stood before an entry was chosen, to come back to. */
  const [before, setBefore] = useState<Partial<Record<Entry['part'], Clause | undefined>>>({})

  function choose({ part, values }: Entry, pressed: boolean) {
    const clause = part === 'quad' ? quad : standing
    if (pressed) explorer.act((view) => ({ ...view, [part]: before[part] }))
    else {
      if (!entries.some((entry) => entry.part === part && isOnly(clause, entry.values))) {
        setBefore({ ...before, [part]: clause })
      }
      explorer.act((view) => chooseOnly(view, part, values))
    }
  }

  return (
    <div className={styles.legend} role="group" aria-label="Legend">
      {(compared ? entries.slice(0, signs) : entries).map((entry) => {
        const pressed = isOnly(entry.part === 'quad' ? quad : standing, entry.values)
        return (
          <button
            key={entry.label}
            type="button"
            data-part={entry.part}
            aria-pressed={pressed}
            title={pressed ? 'Show again what was shown before' : `Show only ${entry.label}`}
            onClick={() => choose(entry, pressed)}
          >
            <LineGlyph
              quad={entry.quad}
              standing={entry.standing ?? 'reported'}
              plain={entry.plain ?? false}
            />
            {entry.label}
          </button>
        )
      })}
      {compared && <CompareLegend of={compared} />}
      <Button
        look="quiet"
        aria-label="What the picture means"
        title="What the picture means"
        onClick={() => setExplained(true)}
      >
        <Icon of={CircleQuestionMark} />
      </Button>
      {explained && (
        <Suspense>
          <LegendDialog onClose={() => setExplained(false)} />
        </Suspense>
      )}
    </div>
  )
}

function isOnly(clause: Clause | undefined, values: readonly string[]): boolean {
  return (
    clause?.mode === 'only' &&
    clause.values.length === values.length &&
    values.every((value) => clause.values.includes(value))
  )
}
