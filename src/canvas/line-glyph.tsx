import type { QuadClass, Standing } from '../model/vocabulary.ts'

const widths: Readonly<Record<QuadClass, number>> = {
  'material-cooperation': 3.2,
  'verbal-cooperation': 1.8,
  'verbal-conflict': 1.8,
  'material-conflict': 3.2,
  structural: 1.3,
}

const dashes: Readonly<Record<Standing | 'denied', string | undefined>> = {
  reported: undefined,
  claimed: '6 4',
  disputed: '6 4',
  inferred: '0.1 4.5',
  denied: '6 4',
}

/**
 * A short piece of line as the canvas draws it: colour and weight of a quad class, dashes and mark of a standing. `plain`
 * leaves out the colour, where only the weight is meant.
 */
export function LineGlyph(props: {
  quad?: QuadClass | undefined
  standing?: Standing | 'denied'
  plain?: boolean
}) {
  const { quad, standing = 'reported' } = props
  const colour = quad && !props.plain ? `var(--${quad})` : 'var(--ink-2)'
  return (
    <svg width="28" height="12" viewBox="0 0 28 12" aria-hidden="true" focusable="false">
      <path
        d="M1 6H27"
        stroke={colour}
        strokeWidth={quad ? widths[quad] : 2}
        strokeDasharray={dashes[standing]}
        strokeLinecap={standing === 'inferred' ? 'round' : 'butt'}
        opacity={standing === 'denied' ? 0.6 : 1}
      />
      {(standing === 'disputed' || standing === 'denied') && (
        <>
          <circle
            cx="14"
            cy="6"
            r="5"
            fill="var(--surface)"
            stroke={standing === 'disputed' ? colour : 'none'}
          />
          <path
            d={standing === 'disputed' ? 'M11.6 5h4.8M11.6 7.2h4.8M12.8 8.8l2.4-5.4' : 'M11 3l6 6M11 9l6-6'}
            stroke={colour}
            strokeWidth="1.2"
          />
        </>
      )}
    </svg>
  )
}
