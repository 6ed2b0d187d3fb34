import { type ReactNode, useId } from 'react'

import { formatAt } from '../../time/calendar-words.ts'
import type { Window } from '../../time/spell.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { barsOf, densityHeight } from './bars.ts'
import { chartData, type ChartData, describeChart, histogramKey } from './chart-data.ts'
import { axisTicks, within } from './domain.ts'
import type { Scale } from './scale.ts'
import styles from './timeline.module.css'
import type { Which } from './which.ts'
import { askedOf } from './window-moves.ts'

const axisHeight = 18
/** What a label of the axis takes, in CSS pixels. */
const tickPitch = 64
/** What lies free to the right of the plot, and what a character of a label takes, in CSS pixels. */
const roomBeside = 22
const characterWidth = 7

/**
 * The histogram with its axis. It is drawn once for a filter and a size; moving the window only moves the rectangle through which
 * the bars show in full colour. `children` is handed what is drawn, for what lies over it.
 */
export function Chart(props: {
  domain: Window
  scale: Scale
  width: number
  height: number
  children: (data: ChartData) => ReactNode
}) {
  const { domain, scale, width, height } = props
  const index = useExplored((state) => state.index)
  const key = useExplored(({ view }) => histogramKey(view))
  const id = useId()
  const data = chartData(index, key, domain, width)
  const bars = barsOf(data, domain, scale, height - axisHeight - densityHeight)
  return (
    <>
      <svg className={styles.chart} width={width} height={height} role="img" aria-label={describeChart(data)}>
        <defs>
          <g id={`${id}bars`}>
            {bars.paths.map(({ quad, path }) => (
              <path key={quad} className={styles.bar} data-quad={quad} d={path} />
            ))}
            <path className={styles.density} d={bars.density} />
          </g>
          <clipPath id={`${id}window`}>
            <ShownRectangle domain={domain} scale={scale} height={height} which="window" />
            <ShownRectangle domain={domain} scale={scale} height={height} which="secondWindow" />
          </clipPath>
        </defs>
        <use href={`#${id}bars`} className={styles.outside} />
        <use href={`#${id}bars`} clipPath={`url(#${id}window)`} />
        <path className={styles.ground} d={`M0 ${bars.ground}H${width}`} />
        <Axis domain={domain} scale={scale} width={width} top={height - axisHeight} />
      </svg>
      {props.children(data)}
    </>
  )
}

function ShownRectangle(props: { domain: Window; scale: Scale; height: number; which: Which }) {
  const { domain, scale, height, which } = props
  const window = useExplored(({ view }) => view[which])
  const mode = useExplored(({ view }) => view.mode)
  if (which === 'secondWindow' && !window) return null
  const { start, end } = within(domain, askedOf(window, mode))
  const left = scale.x(start)
  return <rect x={left} y={0} width={Math.max(1.5, scale.x(end) - left)} height={height} />
}

function Axis(props: { domain: Window; scale: Scale; width: number; top: number }) {
  const { domain, scale, width, top } = props
  return (
    <g className={styles.axis}>
      {axisTicks(domain, Math.floor(width / tickPitch)).map(({ day, unit }) => (
        <g key={day} transform={`translate(${scale.x(day)} ${top})`}>
          <path d="M0 0V4" />
          <text y={15} {...anchorAt(scale.x(day), width, formatAt(day, unit, 'short'))}>
            {formatAt(day, unit, 'short')}
          </text>
        </g>
      ))}
    </g>
  )
}

/** A label stands in the middle under its mark; where the edge of the panel would cut it, it ends there. */
function anchorAt(x: number, width: number, label: string) {
  const free = width + roomBeside - x
  return (label.length * characterWidth) / 2 > free
    ? ({ x: free, textAnchor: 'end' } as const)
    : ({ textAnchor: 'middle' } as const)
}
