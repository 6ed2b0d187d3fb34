import { ArrowLeft, ArrowRight } from 'lucide'

import { Icon } from '../../ui/icon.tsx'
import type { PlayAct } from './keys.ts'
import type { Told } from './play.ts'
import styles from './presentation.module.css'

/** The keys that matter, each a button for those without them. */
export function KeyHints(props: { told: Told; notes: boolean; onAct: (act: PlayAct) => void }) {
  const { told, notes, onAct } = props
  return (
    <div className={styles.hints} role="group" aria-label="Story">
      <button
        type="button"
        aria-label="Previous step"
        disabled={told.number === 1}
        onClick={() => onAct('previous')}
      >
        <Icon of={ArrowLeft} size={18} />
      </button>
      <button
        type="button"
        aria-label="Next step"
        disabled={told.number === told.story.steps.length}
        onClick={() => onAct('next')}
      >
        <Icon of={ArrowRight} size={18} />
      </button>
      <button type="button" aria-pressed={notes} onClick={() => onAct('notes')}>
        <kbd>N</kbd> notes
      </button>
      {document.fullscreenEnabled && (
        <button type="button" className={styles.wide} onClick={() => onAct('fullScreen')}>
          <kbd>F</kbd> full screen
        </button>
      )}
      <button type="button" onClick={() => onAct('leave')}>
        <kbd>Esc</kbd> leave
      </button>
    </div>
  )
}
