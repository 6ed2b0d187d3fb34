import type { ReactNode } from 'react'

import { formatWindow } from '../../time/format.ts'
import type { Window } from '../../time/spell.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { windowName } from '../../view/when-words.ts'
import styles from './timeline.module.css'
import { askedOf } from './window-moves.ts'
import { isOutside, lengthWords } from './length-words.ts'

/** Longer than this, in characters, months are cut to three letters. */
const roomy = 20

/** The window in words, its length, and what may stand beside that. */
export function WindowLabel({ domain, children }: { domain: Window; children: ReactNode }) {
  const window = useExplored(({ view }) => view.window)
  const mode = useExplored(({ view }) => view.mode)
  const second = useExplored(({ view }) => view.secondWindow)
  const span = useExplored(({ index }) => index.span) ?? domain
  const asked = askedOf(window, mode)
  return (
    <div className={styles.label}>
      <p className={styles.title}>
        {second
          ? capital(`${windowName(asked, 'short')} and ${windowName(second, 'short')}`)
          : titleOf(asked)}
      </p>
      <div className={styles.under} data-outside={!second && isOutside(asked, span)}>
        {!second && <span>{lengthWords(asked, { mode, domain, span })}</span>}
        {children}
      </div>
    </div>
  )
}

function titleOf(window: Window | undefined): string {
  if (!window) return 'All years'
  const long = formatWindow(window)
  const text = long.length > roomy ? formatWindow(window, 'short') : long
  return capital(text)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
