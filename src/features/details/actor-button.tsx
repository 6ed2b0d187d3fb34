import { ActorGlyph } from '../../canvas/actor-glyph.tsx'
import type { Actor } from '../../model/dataset.ts'
import { shortNameOf } from '../../model/sentence.ts'
import styles from './details.module.css'
import { useSelect } from './selecting.ts'

/** An actor's name, or its short one, that selects it. */
export function ActorButton(props: { actor: Actor; glyph?: boolean; short?: boolean }) {
  const { actor, glyph = false, short = false } = props
  const choose = useSelect()
  return (
    <button type="button" className={styles.actor} onClick={() => choose({ type: 'actor', id: actor.id })}>
      {glyph && <ActorGlyph actor={actor} size={16} />}
      {short ? shortNameOf(actor) : actor.name}
    </button>
  )
}
