import { useEffect, useRef, useState } from 'react'

import type { Window } from '../../time/spell.ts'
import type { Unit } from '../../time/window.ts'
import { Chart } from './chart.tsx'
import { PressLayer } from './press-layer.tsx'
import { createScale } from './scale.ts'
import { Thumbs } from './thumbs.tsx'
import styles from './timeline.module.css'
import { useExplored } from '../../view/use-explorer.ts'
import type { ChangeWindows, Which } from './which.ts'
import { WindowBox } from './window-box.tsx'

const one: readonly Which[] = ['window']
const both: readonly Which[] = ['window', 'secondWindow']

/** The histogram as wide as there is room, under the window and its thumbs. */
export function Plot({ domain, unit, changes }: { domain: Window; unit: Unit; changes: ChangeWindows }) {
  const compares = useExplored(({ view }) => view.secondWindow !== undefined)
  const windows = compares ? both : one
  const surface = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })

  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    if (surface.current) observer.observe(surface.current)
    return () => observer.disconnect()
  }, [])

  const scale = size.width > 0 && size.height > 0 ? createScale(domain, size.width) : undefined
  return (
    <div className={styles.plot}>
      <div ref={surface} className={styles.surface}>
        {scale && (
          <>
            <Chart domain={domain} scale={scale} width={size.width} height={size.height}>
              {(bins) => <PressLayer domain={domain} scale={scale} changes={changes} chart={bins} />}
            </Chart>
            {windows.map((which) => (
              <WindowBox key={which} domain={domain} scale={scale} which={which} />
            ))}
            {windows.map((which) => (
              <Thumbs
                key={which}
                domain={domain}
                scale={scale}
                unit={unit}
                which={which}
                change={changes[which]}
              />
            ))}
          </>
        )}
      </div>
    </div>
  )
}
