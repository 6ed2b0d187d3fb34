import type { ReactNode } from 'react'

import type { GraphIndex } from '../../graph/graph-index.ts'
import { sentenceOf, shortNameOf } from '../../model/sentence.ts'
import { formatWhen } from '../../time/format-when.ts'
import { formatWindow } from '../../time/format.ts'
import { Button } from '../../ui/button.tsx'
import { decodeView } from '../../view/address.ts'
import { clearFilters } from '../../view/transitions.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { ActorLink } from './actor-link.tsx'
import { busiestActors, mostDisputed } from './beginnings.ts'
import { counted } from './counted.ts'
import { DatasetCounts } from './dataset-counts.tsx'
import styles from './details.module.css'
import { ExternalLink } from './external-link.tsx'
import { HowToRead } from './how-to-read.tsx'
import { useAct } from './selecting.ts'
import { SelectionLink } from './selection-link.tsx'

/** What the dataset is, how much it holds, and where to begin: the panel while nothing is selected. */
export function DatasetDetails({ stories }: { stories: ReactNode }) {
  const index = useExplored((state) => state.index)
  const { title, description, asOf, license } = index.dataset
  return (
    <>
      <header className={styles.head}>
        <p className={styles.eyebrow}>
          <span>Dataset</span>
          <span>as of {formatWhen(asOf)}</span>
        </p>
        <h2 tabIndex={-1}>{title}</h2>
        <p>{description}</p>
        <p className={styles.facts}>
          <span>
            {counted(index.actors.length, 'actor')}, {counted(index.relations.length, 'relation')},{' '}
            {counted(index.sources.length, 'source')}
          </span>
          {index.span && <span>{formatWindow(index.span, 'short')}</span>}
          <span>
            Licence: <ExternalLink to={licences[license]}>{license}</ExternalLink>
          </span>
        </p>
      </header>
      {stories && (
        <section className={styles.section}>
          <h3>Stories</h3>
          {stories}
        </section>
      )}
      <DatasetCounts index={index} />
      <WhereToBegin index={index} />
      <HowToRead />
    </>
  )
}

/** Addresses of the licences that datasets are mostly under, by SPDX id. */
const licences: Readonly<Partial<Record<string, string>>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
}

function WhereToBegin({ index }: { index: GraphIndex }) {
  const act = useAct()
  const { opening } = index.dataset
  const disputed = mostDisputed(index, 3)
  return (
    <section className={styles.section}>
      <h3>Where to begin</h3>
      <div className={styles.acts}>
        {opening !== undefined && (
          <Button
            onClick={() =>
              act(({ dataset, version, embed, ui }) => ({
                ...decodeView(opening).view,
                dataset,
                version,
                embed,
                ui,
              }))
            }
          >
            Opening view
          </Button>
        )}
        <Button onClick={() => act(clearFilters)}>Show everything</Button>
      </div>
      <h4>Who has most relations</h4>
      <ul className={styles.neighbours}>
        {busiestActors(index, 4).map((actor) => {
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
      {disputed.length > 0 && (
        <>
          <h4>What is disputed</h4>
          <ul className={styles.plain}>
            {disputed.map((relation) => {
              const record = index.relations[relation]
              const from = index.actors[index.from[relation] ?? -1]
              const to = index.actors[index.to[relation] ?? -1]
              if (!record || !from || !to) return null
              return (
                <li key={record.id}>
                  <SelectionLink className={styles.actor} to={{ type: 'relation', id: record.id }}>
                    {sentenceOf(from, record, to, shortNameOf)}
                  </SelectionLink>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </section>
  )
}
