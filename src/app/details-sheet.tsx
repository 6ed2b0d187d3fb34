import { useLayoutEffect, useRef, type ReactNode } from 'react'

import styles from './page.module.css'

/** Details on a phone: between the picture, which makes room, and the timeline. Focus goes to the relations when it closes. */
export function DetailsSheet({ children }: { children: ReactNode }) {
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = sheet.current
    return () => {
      if (element?.contains(document.activeElement)) document.getElementById('relations')?.focus()
    }
  }, [])
  return (
    <section ref={sheet} className={styles.sheet} aria-label="Details">
      {children}
    </section>
  )
}
