import { useEffect, useState, type ReactNode } from 'react'

/**
 * Words that are read out without being asked for. The region stands there empty for a moment before the words come: screen
 * readers tell what changes in a region, not the region itself.
 */
export function Status(props: { label?: string; className?: string | undefined; children: ReactNode }) {
  const [there, setThere] = useState(false)
  useEffect(() => {
    const wait = setTimeout(() => setThere(true), 60)
    return () => clearTimeout(wait)
  }, [])
  return (
    <div role="status" aria-label={props.label} className={props.className}>
      {there && props.children}
    </div>
  )
}
