import { useState } from 'react'
import { useShallow } from 'zustand/react/shallow'

import { relationsOf } from '../../graph/actor-facts.ts'
import { quadLabels } from '../../model/labels.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { ComparedActor } from './compared.tsx'
import { counted } from './counted.ts'
import styles from './details.module.css'
import { MoreRows } from './more-rows.tsx'
import { groupByQuad } from './relation-order.ts'
import { RelationRow } from './relation-row.tsx'

/** An actor's relations by quad class, newest first; those the filters hide are counted, and shown dimmed on request. */
export function RelationsTab({ actor }: { actor: number }) {
  const index = useExplored((state) => state.index)
  // Most steps of the window change nothing among the relations of one actor.
  const shown = useExplored(
    useShallow(({ visible }) =>
      relationsOf(index, actor).filter((relation) => visible.state[relation] !== 0),
    ),
  )
  const [onlyVisible, setOnlyVisible] = useState(true)
  const all = relationsOf(index, actor)
  const hidden = all.length - shown.length
  const groups = groupByQuad(index, onlyVisible ? shown : all)
  if (all.length === 0) return <p className={styles.note}>Nothing is recorded between it and anyone else.</p>
  return (
    <>
      <div className={styles.choice}>
        <label>
          <input
            type="checkbox"
            checked={onlyVisible}
            onChange={({ target }) => setOnlyVisible(target.checked)}
          />
          Only what is visible now
        </label>
        {hidden > 0 && (
          <span>
            {onlyVisible
              ? `${hidden.toLocaleString('en')} more hidden by filters`
              : `${hidden} dimmed: hidden by filters`}
          </span>
        )}
      </div>
      <ComparedActor actor={actor} />
      {groups.length === 0 && (
        <p className={styles.note}>
          {all.length === 1 ? 'Its one relation is' : `All its ${counted(all.length, 'relation')} are`} hidden
          by the filters in force.
        </p>
      )}
      {groups.map(({ quad, relations }) => (
        <section key={quad} className={styles.group}>
          <h3>
            {quadLabels[quad]} <span>{relations.length}</span>
          </h3>
          <MoreRows
            rows={relations}
            renderRow={(relation) => (
              <RelationRow
                key={index.relations[relation]?.id}
                index={index}
                relation={relation}
                seenFrom={actor}
              />
            )}
          />
        </section>
      ))}
    </>
  )
}
