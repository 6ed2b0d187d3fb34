import type { Window } from '../../time/spell.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { within } from './domain.ts'
import type { Scale } from './scale.ts'
import styles from './timeline.module.css'
import type { Which } from './which.ts'
import { askedOf } from './window-moves.ts'

/** The frame around the window and the pills its sliders are seen as. It takes no pointer: what lies below does. */
export function WindowBox(props: { domain: Window; scale: Scale; which: Which }) {
  const { domain, scale, which } = props
  const window = useExplored(({ view }) => view[which])
  const compares = useExplored(({ view }) => view.secondWindow !== undefined)
  const mode = useExplored(({ view }) => view.mode)
  const { start, end } = within(domain, askedOf(window, mode))
  const left = scale.x(start)
  return (
    <div
      className={styles.box}
      data-mode={mode}
      data-all={window === undefined}
      data-which={compares ? which : undefined}
      style={{ transform: `translateX(${left}px)`, width: `${Math.max(2, scale.x(end) - left)}px` }}
    >
      {mode !== 'until' && <span className={styles.grip} data-side={mode === 'at' ? 'centre' : 'Start'} />}
      {mode !== 'at' && <span className={styles.grip} data-side="End" />}
    </div>
  )
}
