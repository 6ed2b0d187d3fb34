import { useLayoutEffect, useRef, type ReactNode } from 'react'

import styles from './page.module.css'

/** Details on a phone: over the lower half of the page, which stays usable. Focus goes to the relations when it closes. */
export function DetailsSheet({ children }: { children: ReactNode }) {
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = sheet.current
    return () => {
      if (element?.contains(document.activeElement)) document.getElementById('relations')?.focus()
    }
  }, [])
  return (
    <aside ref={sheet} className={styles.sheet} aria-label="Details">
      {children}
    </aside>
  )
}
