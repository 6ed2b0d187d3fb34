import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'

import type { Brought } from './brought.ts'
import styles from './transfer.module.css'
import { useOpening } from './use-opening.tsx'

/**
 * Takes a dataset that is dropped anywhere on the page, and keeps the browser from leaving the page for a dropped file. While a
 * file is held over the page, it says what may be dropped.
 */
export function FileDrop({ onOpen, children }: { onOpen: (brought: Brought) => void; children?: ReactNode }) {
  const { take, parts } = useOpening(onOpen)
  const [over, setOver] = useState(false)
  const takeDropped = useEffectEvent(take)

  useEffect(() => {
    const stop = new AbortController()
    const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(name, (event) => holdsFiles(event) && act(event), { signal: stop.signal })
    // Each element entered is reported before the one left, so the file is gone when all that were entered are left.
    let entered = 0
    on('dragenter', (event) => {
      event.preventDefault()
      entered += 1
      setOver(true)
    })
    on('dragover', (event) => event.preventDefault())
    on('dragleave', () => {
      entered -= 1
      if (entered <= 0) setOver(false)
    })
    on('drop', (event) => {
      event.preventDefault()
      entered = 0
      setOver(false)
      takeDropped([...(event.dataTransfer?.files ?? [])])
    })
    return () => stop.abort()
  }, [])

  return (
    <>
      {children}
      {over && (
        <div className={styles.over} aria-hidden="true">
          <p>Drop a dataset in format entente/1</p>
        </div>
      )}
      {parts}
    </>
  )
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
