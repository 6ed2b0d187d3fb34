import { useState } from 'react'

import { Segmented } from '../../ui/segmented.tsx'
import { CitePart } from './cite-part.tsx'
import { EmbedPart } from './embed-part.tsx'
import { LinkPart } from './link-part.tsx'
import styles from './share.module.css'
import type { Shared } from './shared.ts'

const ways = [
  { value: 'link', label: 'Link' },
  { value: 'embed', label: 'Embed' },
  { value: 'cite', label: 'Cite' },
] as const

/** All ways of handing a view over; a part of its own, since most visits never share. */
export function ShareParts({ shared }: { shared: Shared }) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('link')
  return (
    <div className={styles.part}>
      <Segmented label="Way of sharing" value={way} options={ways} onChange={setWay} />
      {way === 'link' && <LinkPart shared={shared} />}
      {way === 'embed' && <EmbedPart link={shared.link} title={document.title} />}
      {way === 'cite' && <CitePart shared={shared} />}
    </div>
  )
}
