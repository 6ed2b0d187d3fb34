import { Pause, Play } from 'lucide'

import { Icon } from '../../ui/icon.tsx'
import styles from './timeline.module.css'

export function PlayButton({ playing, onToggle }: { playing: boolean; onToggle: () => void }) {
  const name = playing ? 'Pause' : 'Play'
  return (
    <button type="button" className={styles.play} aria-label={name} title={name} onClick={onToggle}>
      <Icon of={playing ? Pause : Play} size={17} />
    </button>
  )
}
