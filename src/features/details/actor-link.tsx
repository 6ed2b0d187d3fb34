import { ActorGlyph } from '../../canvas/actor-glyph.tsx'
import type { Actor } from '../../model/dataset.ts'
import { shortNameOf } from '../../model/sentence.ts'
import styles from './details.module.css'
import { SelectionLink } from './selection-link.tsx'

/** An actor's name, or its short one, that leads to it. */
export function ActorLink(props: { actor: Actor; glyph?: boolean; short?: boolean }) {
  const { actor, glyph = false, short = false } = props
  return (
    <SelectionLink className={styles.actor} to={{ type: 'actor', id: actor.id }}>
      {glyph && <ActorGlyph actor={actor} size={16} />}
      {short ? shortNameOf(actor) : actor.name}
    </SelectionLink>
  )
}
