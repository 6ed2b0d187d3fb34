import type { GraphIndex } from '../../graph/graph-index.ts'
import { resolveActor, resolveSource } from '../../graph/resolve.ts'
import type { Evidence } from '../../model/dataset.ts'
import { statusWords, voiceName } from '../../model/evidence-words.ts'
import { formatWhen } from '../../time/format-when.ts'
import { ActorLink } from './actor-link.tsx'
import styles from './details.module.css'
import { SourceCitation } from './source-citation.tsx'
import { voicesOf } from './voices.ts'

/** One piece of evidence: who says so and how, when, where it can be read, how far to trust it and why. */
export function EvidenceCard({ index, piece }: { index: GraphIndex; piece: Evidence }) {
  const speaker = piece.by === undefined ? undefined : index.actors[resolveActor(index, piece.by) ?? -1]
  const source = index.sources[resolveSource(index, piece.source) ?? -1]
  return (
    <li data-status={piece.status}>
      <p className={styles.says}>
        {statusWords[piece.status]}{' '}
        {speaker ? <ActorLink actor={speaker} /> : voiceName(piece, voicesOf(index))}
        {piece.said !== undefined && (
          <>
            <small> · </small>
            <span>{formatWhen(piece.said)}</span>
          </>
        )}
      </p>
      {source && (
        <p className={styles.readAt}>
          <SourceCitation source={source} />
          {piece.locator !== undefined && (
            <>
              {' · '}
              <span className={styles.locator}>{piece.locator}</span>
            </>
          )}
        </p>
      )}
      {piece.note !== undefined && <p>{piece.note}</p>}
      {piece.confidence !== undefined && (
        <p className={styles.confidence}>
          <strong>Confidence {piece.confidence}</strong>
          {piece.why !== undefined && `: ${piece.why}`}
        </p>
      )}
    </li>
  )
}
