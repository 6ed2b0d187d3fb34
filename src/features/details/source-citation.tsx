import { Fragment } from 'react'

import { citationOf } from '../../model/citation.ts'
import type { Source } from '../../model/dataset.ts'
import styles from './details.module.css'
import { ExternalLink } from './external-link.tsx'

/** A source in short: title as a link, where and when it appeared, the archived copy, when somebody last looked. */
export function SourceCitation({ source }: { source: Source }) {
  const { authors, title, publication, issued, address, archived, verified } = citationOf(source)
  const parts = new Set([authors, publication, issued].filter((part) => part !== undefined))
  return (
    <span className={styles.citation}>
      <ExternalLink to={address}>{title}</ExternalLink>
      <small>
        {[...parts].map((part) => (
          <Fragment key={part}>
            {' · '}
            <span>{part}</span>
          </Fragment>
        ))}
        {archived !== undefined && (
          <>
            {' · '}
            <ExternalLink to={archived}>archived copy</ExternalLink>
          </>
        )}
        {verified !== undefined && (
          <>
            {' · '}
            <span>last checked {verified}</span>
          </>
        )}
      </small>
    </span>
  )
}
