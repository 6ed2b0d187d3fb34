import { useEffect, useRef, useState } from 'react'

import type { Window } from '../../time/spell.ts'
import type { Unit } from '../../time/window.ts'
import { Chart } from './chart.tsx'
import { PressLayer } from './press-layer.tsx'
import { createScale } from './scale.ts'
import { Thumbs } from './thumbs.tsx'
import styles from './timeline.module.css'
import type { ChangeWindow } from './window-moves.ts'
import { WindowBox } from './window-box.tsx'

/** The histogram as wide as there is room, under the window and its thumbs. */
export function Plot({ domain, unit, change }: { domain: Window; unit: Unit; change: ChangeWindow }) {
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
              {(bins) => <PressLayer domain={domain} scale={scale} change={change} chart={bins} />}
            </Chart>
            <WindowBox domain={domain} scale={scale} />
            <Thumbs domain={domain} scale={scale} unit={unit} change={change} />
          </>
        )}
      </div>
    </div>
  )
}
