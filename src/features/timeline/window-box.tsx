import type { Window } from '../../time/spell.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { within } from './domain.ts'
import type { Scale } from './scale.ts'
import styles from './timeline.module.css'
import { askedOf } from './window-moves.ts'

/** The frame around the window and the pills its sliders are seen as. It takes no pointer: what lies below does. */
export function WindowBox({ domain, scale }: { domain: Window; scale: Scale }) {
  const window = useExplored(({ view }) => view.window)
  const mode = useExplored(({ view }) => view.mode)
  const { start, end } = within(domain, askedOf(window, mode))
  const left = scale.x(start)
  return (
    <div
      className={styles.box}
      data-mode={mode}
      data-all={window === undefined}
      style={{ transform: `translateX(${left}px)`, width: `${Math.max(2, scale.x(end) - left)}px` }}
    >
      {mode !== 'until' && <span className={styles.grip} data-side={mode === 'at' ? 'centre' : 'Start'} />}
      {mode !== 'at' && <span className={styles.grip} data-side="End" />}
    </div>
  )
}
