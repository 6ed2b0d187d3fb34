import type { Comparison, Outcome } from '../graph/comparison.ts'
import { flippedSign, ringRadius, signs } from './change-strokes.ts'

/** The sign that a line bears on the canvas where windows or accounts are compared. */
export function ChangeGlyph(props: {
  of: Comparison['of']
  outcome: Outcome | 'flipped'
  /** False: only possibly so, its ring is broken. */
  sure?: boolean
}) {
  const { of, outcome, sure = true } = props
  const sign = outcome === 'flipped' ? flippedSign : signs[of][outcome]
  return (
    <svg width="17" height="17" viewBox="-8.5 -8.5 17 17" aria-hidden="true" focusable="false">
      {outcome !== 'both' && (
        <circle
          r="7.4"
          fill="var(--surface)"
          stroke="var(--ink-2)"
          strokeWidth="1.2"
          strokeDasharray={sure ? undefined : '2.2 2'}
        />
      )}
      {sign.ring && <circle r={ringRadius} fill="none" stroke="var(--ink)" strokeWidth="1.2" />}
      {sign.half && (
        <path
          d={`M0 ${-ringRadius}A${ringRadius} ${ringRadius} 0 0 ${sign.half === 'left' ? 0 : 1} 0 ${ringRadius}Z`}
          fill="var(--ink)"
        />
      )}
      <path
        d={sign.strokes.map(([fromX, fromY, toX, toY]) => `M${fromX} ${fromY}L${toX} ${toY}`).join('')}
        fill="none"
        stroke="var(--ink)"
        strokeWidth={outcome === 'both' ? 2.4 : 1.7}
        strokeLinecap="round"
      />
    </svg>
  )
}
