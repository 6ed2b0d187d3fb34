import type { ReactNode } from 'react'

import { describeDuration, formatWindow } from '../../time/format.ts'
import type { Window, WindowMode } from '../../time/spell.ts'
import { useExplored } from '../../view/use-explorer.ts'
import styles from './timeline.module.css'
import { askedOf } from './window-moves.ts'

/** Longer than this, in characters, months are cut to three letters. */
const roomy = 20

/** The window in words, its length, and what may stand beside that. */
export function WindowLabel({ domain, children }: { domain: Window; children: ReactNode }) {
  const window = useExplored(({ view }) => view.window)
  const mode = useExplored(({ view }) => view.mode)
  return (
    <div className={styles.label}>
      <p className={styles.title}>{titleOf(askedOf(window, mode))}</p>
      <div className={styles.under}>
        <span>{lengthOf(askedOf(window, mode), mode, domain)}</span>
        {children}
      </div>
    </div>
  )
}

function titleOf(window: Window | undefined): string {
  if (!window) return 'All years'
  const long = formatWindow(window)
  const text = long.length > roomy ? formatWindow(window, 'short') : long
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function lengthOf(window: Window | undefined, mode: WindowMode, domain: Window): string {
  if (!window) return formatWindow(domain, 'short')
  if (mode === 'until') return 'since the beginning'
  return Number.isFinite(window.end - window.start) ? describeDuration(window) : 'open'
}
