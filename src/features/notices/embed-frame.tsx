import { ExternalLink } from 'lucide'

import { formatWhen } from '../../time/format-when.ts'
import { Icon } from '../../ui/icon.tsx'
import { useExplored } from '../../view/use-explorer.ts'
import styles from './embed-frame.module.css'

/** The foot of the bare frame: what one looks at, under which licence, and the way out to the whole page at `href`. */
export function EmbedFoot({ href }: { href: string }) {
  const { title, license, asOf, sources } = useExplored(({ index }) => index.dataset)
  return (
    <footer className={styles.foot}>
      <p>
        <strong>{title}</strong>
        {' · '}
        <span>{sources.length === 1 ? '1 source' : `${sources.length} sources`}</span>
        {' · '}
        <span>as of {formatWhen(asOf)}</span>
        {' · '}
        <span>{license}</span>
      </p>
      <a href={href} target="_blank" rel="noreferrer">
        Open the full page
        <Icon of={ExternalLink} size={13} />
        <span className="visually-hidden">(in a new tab)</span>
      </a>
    </footer>
  )
}
