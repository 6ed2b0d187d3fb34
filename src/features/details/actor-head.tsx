import { ActorGlyph } from '../../canvas/actor-glyph.tsx'
import { actorLook } from '../../canvas/actor-look.ts'
import { resolveActor } from '../../graph/resolve.ts'
import { lifeWords } from '../../model/when-words.ts'
import { Button } from '../../ui/button.tsx'
import { setAround, setBy } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { ActorLink } from './actor-link.tsx'
import styles from './details.module.css'
import { ExternalLink } from './external-link.tsx'
import { OtherNames } from './other-names.tsx'

/** Kind and life, name in every language the dataset has, summary, acts, links. */
export function ActorHead({ actor }: { actor: number }) {
  const index = useExplored((state) => state.index)
  const record = index.actors[actor]
  if (!record) return null
  const home = record.home === undefined ? undefined : index.actors[resolveActor(index, record.home) ?? -1]
  const life = lifeWords(record)
  return (
    <header className={styles.head}>
      <p className={styles.eyebrow}>
        <span>{actorLook[record.kind].label}</span>
        {life !== undefined && <span>{life}</span>}
        {home && (
          <span>
            <span className="visually-hidden">belongs to </span>
            <ActorLink actor={home} />
          </span>
        )}
      </p>
      <h2 tabIndex={-1} className={styles.named}>
        <ActorGlyph actor={record} size={30} />
        <span>{record.name}</span>
      </h2>
      <OtherNames key={record.id} actor={record} />
      {record.summary !== undefined && <p>{record.summary}</p>}
      <Acts actor={actor} id={record.id} name={record.short ?? record.name} />
      {(record.url !== undefined || record.wikidata !== undefined) && (
        <p className={styles.links}>
          {record.url !== undefined && <ExternalLink to={record.url}>Own site</ExternalLink>}
          {record.wikidata !== undefined && (
            <ExternalLink to={`https://www.wikidata.org/wiki/${record.wikidata}`}>Wikidata</ExternalLink>
          )}
        </p>
      )}
    </header>
  )
}

function Acts({ actor, id, name }: { actor: number; id: string; name: string }) {
  const explorer = useExplorer()
  const speaks = useExplored(({ index }) => index.speakers.some((speaker) => speaker.actor === actor))
  const isCentre = useExplored(({ view }) => view.around.includes(id))
  const isVoice = useExplored(({ view }) => view.by.includes(id))
  const without = (ids: readonly string[]) => ids.filter((other) => other !== id)
  return (
    <div className={styles.acts}>
      <Button
        aria-pressed={isCentre}
        onClick={() => explorer.act((view) => setAround(view, isCentre ? without(view.around) : [id]))}
      >
        Show its neighbourhood
      </Button>
      {speaks && (
        <Button
          aria-pressed={isVoice}
          onClick={() => explorer.act((view) => setBy(view, isVoice ? without(view.by) : [id]))}
        >
          According to {name}
        </Button>
      )}
    </div>
  )
}
