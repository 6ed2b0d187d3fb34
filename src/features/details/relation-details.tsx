import { dyadOf, otherEnd, relationsOf } from '../../graph/actor-facts.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { standingReason } from '../../model/evidence-words.ts'
import { quadLabels } from '../../model/labels.ts'
import { whenWords } from '../../model/when-words.ts'
import { standings } from '../../model/vocabulary.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { ActorLink } from './actor-link.tsx'
import { ComparedRelation } from './compared.tsx'
import { counted } from './counted.ts'
import styles from './details.module.css'
import { EvidenceCard } from './evidence-card.tsx'
import { InWindow } from './in-window.tsx'
import { newestFirst } from './relation-order.ts'
import { MoreRows } from './more-rows.tsx'
import { RelationRow } from './relation-row.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { voicesOf } from './voices.ts'

/** The sentence a relation makes, all its evidence, how its standing follows, and what lies around it. */
export function RelationDetails({ relation }: { relation: number }) {
  const index = useExplored((state) => state.index)
  const windows = useExplored(
    ({ comparison }) => comparison?.of === 'windows' && comparison.relations.has(relation),
  )
  const record = index.relations[relation]
  const from = index.actors[index.from[relation] ?? -1]
  const to = index.actors[index.to[relation] ?? -1]
  const kind = index.kinds[index.kind[relation] ?? -1]
  if (!record || !from || !to || !kind) return null
  const standing = standings[index.standing[relation] ?? 0] ?? 'reported'
  return (
    <>
      <header className={styles.head}>
        <p className={styles.eyebrow}>
          <span>{kind.directed ? 'Relation' : 'Mutual relation'}</span>
        </p>
        <h2 tabIndex={-1} className={styles.statement}>
          <ActorLink actor={from} /> {record.title} <ActorLink actor={to} />
        </h2>
        <p className={styles.facts}>
          <span className={styles.badge} data-quad={kind.quad}>
            {quadLabels[kind.quad]}
          </span>
          <span>{kind.label}</span>
          {kind.plover !== undefined && <span title="Event type in PLOVER">PLOVER {kind.plover}</span>}
        </p>
        <p className={styles.facts}>
          <StandingBadge index={index} relation={record} standing={standing} />
          <span>{record.when === undefined ? 'Undated' : whenWords(record.when)}</span>
        </p>
        <ComparedRelation relation={relation} />
        {!windows && <InWindow relation={relation} />}
        {record.summary !== undefined && <p>{record.summary}</p>}
      </header>
      <section className={styles.section}>
        <h3>
          Evidence <span>{record.evidence.length}</span>
        </h3>
        <ul className={styles.evidence}>
          {record.evidence.map((piece, at) => (
            <EvidenceCard key={at} index={index} piece={piece} />
          ))}
        </ul>
        <h4 className={styles.follows}>How the standing follows</h4>
        <p>{standingReason(record.evidence, voicesOf(index))}</p>
      </section>
      <Dyad relation={relation} />
      <CommonNeighbours index={index} relation={relation} />
    </>
  )
}

function Dyad({ relation }: { relation: number }) {
  const index = useExplored((state) => state.index)
  const dyad = dyadOf(index, index.from[relation] ?? 0, index.to[relation] ?? 0)
  const others = newestFirst(index, dyad).filter((other) => other !== relation)
  if (others.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>
        More between these two <span>{others.length}</span>
      </h3>
      <MoreRows
        rows={others}
        renderRow={(other) => <RelationRow key={index.relations[other]?.id} index={index} relation={other} />}
      />
    </section>
  )
}

const most = 12

/** Whoever both ends have a relation with. */
function CommonNeighbours({ index, relation }: { index: GraphIndex; relation: number }) {
  const [from = 0, to = 0] = [index.from[relation], index.to[relation]]
  const ofTo = neighboursOf(index, to)
  const common = [...neighboursOf(index, from)].filter(
    (actor) => ofTo.has(actor) && actor !== from && actor !== to,
  )
  if (common.length === 0) return null
  const ranked = common.sort((a, b) => relationsOf(index, b).length - relationsOf(index, a).length)
  return (
    <section className={styles.section}>
      <h3>
        Tied to both <span>{common.length}</span>
      </h3>
      <ul className={styles.neighbours}>
        {ranked.slice(0, most).map((actor) => {
          const record = index.actors[actor]
          return (
            record && (
              <li key={record.id}>
                <ActorLink actor={record} glyph />
              </li>
            )
          )
        })}
      </ul>
      {ranked.length > most && <p className={styles.note}>and {counted(ranked.length - most, 'other')}</p>}
    </section>
  )
}

function neighboursOf(index: GraphIndex, actor: number): ReadonlySet<number> {
  return new Set(relationsOf(index, actor).map((relation) => otherEnd(index, relation, actor)))
}
