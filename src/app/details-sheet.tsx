import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'

import styles from './page.module.css'

/**
 * Details on a phone: between the picture, which makes room, and the timeline. Focus goes to the relations when it closes, and
 * where it takes the place of what had the focus, `focused`, to its heading.
 */
export function DetailsSheet({ focused, children }: { focused: boolean; children: ReactNode }) {
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = sheet.current
    return () => {
      if (element?.contains(document.activeElement)) document.getElementById('relations')?.focus()
    }
  }, [])
  useEffect(() => {
    if (focused) sheet.current?.querySelector('h2')?.focus()
  }, [focused])
  return (
    <section ref={sheet} className={styles.sheet} aria-label="Details">
      {children}
    </section>
  )
}
