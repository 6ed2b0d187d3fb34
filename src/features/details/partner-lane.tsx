import type { MouseEvent } from 'react'

import type { GraphIndex } from '../../graph/graph-index.ts'
import { quadLabels } from '../../model/labels.ts'
import { sentenceOf } from '../../model/sentence.ts'
import { whenWords } from '../../model/when-words.ts'
import { quadClasses, signOf } from '../../model/vocabulary.ts'
import { ActorLink } from './actor-link.tsx'
import { counted } from './counted.ts'
import styles from './details.module.css'
import type { Bar, Lane } from './lanes.ts'
import { useSelect } from './selecting.ts'

const rowHeight = 9
const leastHeight = 28
/** As a fraction of the span: what would be too short to see is drawn as a dot. */
const leastBar = 0.02

/** One partner's ties over time. For the pointer each mark selects its relation; for others the lane is a picture with a sentence. */
export function PartnerLane({ index, lane }: { index: GraphIndex; lane: Lane }) {
  const choose = useSelect()
  const partner = index.actors[lane.partner]
  if (!partner) return null
  const height = Math.max(leastHeight, lane.rows * rowHeight + 12)
  const top = (height - lane.rows * rowHeight) / 2

  function onPick(event: MouseEvent<SVGSVGElement>) {
    const mark = event.target instanceof Element ? event.target.closest('[data-relation]') : null
    const id = mark?.getAttribute('data-relation')
    if (id) choose({ type: 'relation', id })
  }

  return (
    <li>
      <ActorLink actor={partner} glyph short />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the relations tab is the way for the keyboard */}
      <svg height={height} role="img" aria-label={laneWords(index, lane)} onClick={onPick}>
        {lane.bars.map((bar) => (
          <Mark
            key={`${bar.relation} ${bar.from} ${bar.to} ${bar.row}`}
            index={index}
            bar={bar}
            middle={top + (bar.row + 0.5) * rowHeight}
          />
        ))}
      </svg>
    </li>
  )
}

function Mark({ index, bar, middle }: { index: GraphIndex; bar: Bar; middle: number }) {
  const { from, to, certain, goesOn, nature, quad } = bar
  const thick = quad.startsWith('material') ? 6 : 3
  // A state of days is as short as an event on a strip of years.
  const isDot = nature === 'event' || to - from < leastBar
  const percent = (fraction: number) => `${fraction * 100}%`
  const stretch = (start: number, end: number, opacity: number) => (
    <rect
      x={percent(start)}
      width={percent(Math.max(end - start, 0.005))}
      y={middle - thick / 2}
      height={thick}
      opacity={opacity}
    />
  )
  return (
    <g data-relation={index.relations[bar.relation]?.id} fill={`var(--${quad})`} className={styles.mark}>
      <title>{markWords(index, bar)}</title>
      <rect
        x={percent(from)}
        width={percent(Math.max(to - from, 0.03))}
        y={middle - 5}
        height="10"
        fill="transparent"
      />
      {isDot ? (
        <>
          {to - from >= leastBar && stretch(from, to, 0.5)}
          <circle
            cx={percent((from + to) / 2)}
            cy={middle}
            r={thick === 6 ? 4 : 3}
            opacity={certain || to - from < leastBar ? 1 : 0.5}
          />
        </>
      ) : (
        <>
          {stretch(from, to, 0.5)}
          {certain && stretch(certain[0], certain[1], 1)}
          {goesOn && (
            <svg x={percent(to)} y={middle} overflow="visible">
              <path d="M-1 -5L6 0L-1 5Z" />
            </svg>
          )}
        </>
      )}
    </g>
  )
}

function markWords(index: GraphIndex, { relation, quad }: Bar): string {
  const record = index.relations[relation]
  const from = index.actors[index.from[relation] ?? -1]
  const to = index.actors[index.to[relation] ?? -1]
  if (!record || !from || !to) return ''
  return `${sentenceOf(from, record, to)}\n${whenWords(record.when)} · ${quadLabels[quad]}`
}

function laneWords(index: GraphIndex, { partner, bars, relations }: Lane): string {
  const distinct = [...new Set(bars.map(({ relation }) => relation))]
  const cooperative = distinct.filter(
    (relation) => signOf(quadClasses[index.quad[relation] ?? 0] ?? 'structural') > 0,
  ).length
  return (
    `${counted(relations, 'dated tie')} with ${index.actors[partner]?.name ?? ''}: ` +
    `${cooperative} of cooperation, ${relations - cooperative} of conflict`
  )
}
