import { Maximize, Minus, Plus, Shrink, Spline } from 'lucide'
import type { RefObject } from 'react'

import type { Canvas } from '../../canvas/create-canvas.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { isClose } from '../../view/fans-out.ts'
import { toggleFold } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import styles from './graph-panel.module.css'
import { Places } from './places.tsx'

/** What can be done with the picture as a picture: places, folding, fanning out, zoom. */
export function PictureTools({ canvas }: { canvas: RefObject<Canvas | null> }) {
  const explorer = useExplorer()
  const fold = useExplored(({ view }) => view.fold)
  const fan = useExplored(({ view }) => view.fan)
  const close = useExplored(({ view }) => isClose(view))
  const fansItself = close && !fan
  return (
    <div className={styles.tools} role="group" aria-label="Picture">
      <Places />
      <Button
        aria-label="Fold agencies, people and missions into their homes"
        title="Fold satellites into their homes"
        aria-pressed={fold}
        onClick={() => explorer.act(toggleFold)}
      >
        <Icon of={Shrink} />
      </Button>
      <Button
        aria-label="Draw every relation as its own line"
        title={
          fansItself
            ? 'So close, every relation is its own line: zoom out to bundle them'
            : 'Fan out all relations'
        }
        aria-pressed={fan || close}
        aria-disabled={fansItself}
        onClick={() => !fansItself && explorer.act((now) => ({ ...now, fan: !now.fan }))}
      >
        <Icon of={Spline} />
      </Button>
      <span className={styles.zoom}>
        <Button aria-label="Zoom in" title="Zoom in" onClick={() => canvas.current?.zoomBy(1.3)}>
          <Icon of={Plus} />
        </Button>
        <Button aria-label="Zoom out" title="Zoom out" onClick={() => canvas.current?.zoomBy(1 / 1.3)}>
          <Icon of={Minus} />
        </Button>
        <Button
          aria-label="Fit the picture"
          title="Fit the picture"
          onClick={() => {
            canvas.current?.look(undefined, false)
            explorer.act((now) => ({ ...now, camera: undefined }))
          }}
        >
          <Icon of={Maximize} />
        </Button>
      </span>
    </div>
  )
}
