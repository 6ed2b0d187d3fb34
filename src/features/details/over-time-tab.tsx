import { useRef, useState } from 'react'

import type { GraphIndex } from '../../graph/graph-index.ts'
import { formatWindow } from '../../time/format.ts'
import type { Window } from '../../time/spell.ts'
import { actAndFocus } from '../../ui/act-and-focus.ts'
import { Button } from '../../ui/button.tsx'
import { useExplored } from '../../view/use-explorer.ts'
import { counted } from './counted.ts'
import styles from './details.module.css'
import { fractionsOf, stripOf, yearTicks } from './lanes.ts'
import { PartnerLane } from './partner-lane.tsx'

const most = 12

/** The signed ties of an actor over the dataset's span: one lane for each partner. The relations tab tells the same in words. */
export function OverTimeTab({ index, actor }: { index: GraphIndex; actor: number }) {
  const [all, setAll] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const { span } = index
  if (!span) return <p className={styles.note}>No relation in this dataset has a date.</p>
  const { lanes, unsigned, undated } = stripOf(index, actor, span)
  const further = all ? [] : lanes.slice(most)
  const ticks = yearTicks(span, 4)
  const leftOut = [
    unsigned > 0 &&
      `${counted(unsigned, 'tie')} of structure and office, which ${unsigned === 1 ? 'carries' : 'carry'} no sign`,
    undated > 0 && `${undated} without a date`,
  ].filter((part) => part !== false)
  return (
    <>
      {lanes.length === 0 ? (
        <p className={styles.note}>It has no dated tie of cooperation or conflict.</p>
      ) : (
        <div className={styles.strip}>
          <div className={styles.axis} aria-hidden="true">
            <div>
              {ticks.length > 1
                ? ticks.map(({ year, at }) => (
                    <span key={year} style={{ left: `${at * 100}%` }}>
                      {year}
                    </span>
                  ))
                : formatWindow(span)}
            </div>
          </div>
          <div className={styles.shade}>
            {ticks.map(({ year, at }) => (
              <b key={year} style={{ left: `${at * 100}%` }} />
            ))}
            <Shade span={span} />
          </div>
          <ul ref={list}>
            {lanes.slice(0, lanes.length - further.length).map((lane) => (
              <PartnerLane key={lane.partner} index={index} lane={lane} />
            ))}
          </ul>
        </div>
      )}
      {further.length > 0 && (
        <Button
          look="quiet"
          onClick={() =>
            actAndFocus(
              () => setAll(true),
              () => list.current?.querySelectorAll('a')[most],
            )
          }
        >
          {counted(further.length, 'more partner')} with fewer ties
        </Button>
      )}
      {leftOut.length > 0 && <p className={styles.note}>Not on this strip: {leftOut.join('; ')}.</p>}
    </>
  )
}

/** The window in force, behind the lanes. */
function Shade({ span }: { span: Window }) {
  const window = useExplored(({ view }) => view.window)
  if (!window) return null
  const [from, to] = fractionsOf(window, span)
  return <i style={{ left: `${from * 100}%`, width: `max(${(to - from) * 100}%, 3px)` }} />
}
