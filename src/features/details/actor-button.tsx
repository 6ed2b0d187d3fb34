import { ActorGlyph } from '../../canvas/actor-glyph.tsx'
import type { Actor } from '../../model/dataset.ts'
import styles from './details.module.css'
import { useSelect } from './selecting.ts'

/** An actor's name that selects it. */
export function ActorButton({ actor, glyph = false }: { actor: Actor; glyph?: boolean }) {
  const choose = useSelect()
  return (
    <button type="button" className={styles.actor} onClick={() => choose({ type: 'actor', id: actor.id })}>
      {glyph && <ActorGlyph actor={actor} size={16} />}
      {actor.name}
    </button>
  )
}
