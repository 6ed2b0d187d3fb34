import type { Shared } from './shared.ts'
import { LinkPart } from './link-part.tsx'
import styles from './share.module.css'

/** All ways of handing a view over; a part of its own, since most visits never share. */
export function ShareParts({ shared }: { shared: Shared }) {
  return (
    <div className={styles.part}>
      <LinkPart shared={shared} />
    </div>
  )
}
