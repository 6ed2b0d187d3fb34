import { useEffect, useRef, useState, type ReactNode } from 'react'

import styles from './graph-panel.module.css'
import { guardScroll, type GestureHint } from './guard-scroll.ts'

/** How long a hint stands there, in milliseconds. */
const hintTime = 1_600

/** What holds the picture. Where it stands in another page (`embedded`), scrolling is left to that page, and a hint says how to zoom. */
export function ScrollGuard({ embedded, children }: { embedded: boolean; children: ReactNode }) {
  const picture = useRef<HTMLDivElement>(null)
  const [hint, setHint] = useState<GestureHint>()

  useEffect(() => {
    if (!embedded || !picture.current) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = guardScroll(picture.current, (given) => {
      clearTimeout(timer)
      timer = setTimeout(() => setHint(undefined), hintTime)
      setHint(given)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [embedded])

  return (
    <div ref={picture} className={styles.stage} data-embedded={embedded || undefined}>
      {children}
      {hint && <p className={styles.hint}>{words[hint]}</p>}
    </div>
  )
}

const words: Readonly<Record<GestureHint, string>> = {
  wheel: `${/mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'} + scroll to zoom`,
  finger: 'Use two fingers to move the picture',
}
