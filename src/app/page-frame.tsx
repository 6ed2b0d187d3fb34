import { useQuery } from '@tanstack/react-query'
import { Info, SlidersHorizontal } from 'lucide'
import { useEffect, useRef, useState, type MouseEvent } from 'react'

import type { Canvas } from '../canvas/create-canvas.ts'
import { Chips } from '../features/filters/chips.tsx'
import { EmptyAnswer } from '../features/filters/empty-answer.tsx'
import { FiltersPanel } from '../features/filters/filters-panel.tsx'
import { StatusLine } from '../features/filters/status-line.tsx'
import { Legend } from '../features/legend/legend.tsx'
import { EmbedFoot } from '../features/notices/embed-frame.tsx'
import { LinkNotice } from '../features/notices/link-notice.tsx'
import { Timeline } from '../features/timeline/timeline.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { encodeView } from '../view/address.ts'
import { useExplored } from '../view/use-explorer.ts'
import type { StoryPlace } from '../view/view.ts'
import { useDevice } from './device.ts'
import { DetailsSheet } from './details-sheet.tsx'
import { DocumentTitle } from './document-title.tsx'
import { Header } from './header.tsx'
import styles from './page.module.css'
import { ComparePanel, DetailsPanel, fetchOtherPanels, StoryCards, TablePanel } from './panels.tsx'
import { placesOf } from './places-of.ts'
import { graphQuery } from './graph-query.ts'
import type { Shown } from './shown.ts'
import { useEscape } from './use-escape.ts'
import { useFurnishing } from './use-furnishing.ts'
import { useLinkIssues } from './use-link-issues.ts'
import { useWidth } from './use-width.ts'
import { VersionOffer } from './version-offer.tsx'

/** Everything on the page, laid out for the window's width. */
export function PageFrame({ onPresent, ...shown }: Shown & { onPresent: (place: StoryPlace) => void }) {
  const canvas = useRef<Canvas>(null)
  // A query's answer is another object each time; its parts are not, so that nothing below renders for nothing.
  const { data: graph } = useQuery({ ...graphQuery, throwOnError: true })
  const places = placesOf(shown)
  const width = useWidth()
  const theme = useDevice((device) => device.theme)
  const form = useExplored(({ view }) => view.form)
  const [furnished, furnish] = useFurnishing(form === 'graph')
  const embed = useExplored(({ view }) => view.embed)
  const controls = useExplored(({ view }) => (view.embed ? view.ui : 'full'))
  const selected = useExplored(({ view }) => view.selection !== undefined)
  const compared = useExplored(({ comparison }) => comparison !== undefined)
  const [sheet, setSheet] = useState<'filters' | 'about'>()
  const [issues, dismiss] = useLinkIssues(shown)
  const panels = embed ? 'narrow' : width
  const closeSheet = () => setSheet(undefined)
  const [fromSheet, setFromSheet] = useState(false)
  // What was chosen in the sheet about the dataset takes its place.
  if (sheet === 'about' && selected) {
    closeSheet()
    setFromSheet(true)
  }
  if (fromSheet && !selected) setFromSheet(false)
  useEscape()
  useEffect(fetchOtherPanels, [])

  return (
    <div className={styles.page} data-width={panels} data-embed={embed ? controls : undefined}>
      <DocumentTitle />
      <a className={`visually-hidden ${styles.skip}`} href="#relations" onClick={skip}>
        Skip to the relations
      </a>
      {!embed && <Header shown={shown} canvas={canvas} onPresent={onPresent} />}
      {panels === 'wide' && (
        <aside className={styles.filters} aria-label="Filters">
          {furnished && <FiltersPanel />}
        </aside>
      )}
      <main className={styles.main} id="relations" tabIndex={-1}>
        <div className={styles.picture}>
          <div className={styles.head}>
            <StatusLine />
            <div className={styles.headTools}>
              {panels !== 'wide' && controls === 'full' && (
                <div className={styles.headButtons}>
                  <Button aria-label="Filters" onClick={() => setSheet('filters')}>
                    <Icon of={SlidersHorizontal} /> <span>Filters</span>
                  </Button>
                  {panels === 'narrow' && !embed && (
                    <Button
                      className={styles.about}
                      aria-label={compared ? undefined : 'About this dataset'}
                      onClick={() => setSheet('about')}
                    >
                      {compared ? 'Changes' : <Icon of={Info} />}
                    </Button>
                  )}
                </div>
              )}
              {!embed && (
                <div className={styles.chips}>
                  <Chips />
                </div>
              )}
            </div>
          </div>
          <VersionOffer {...shown} />
          <LinkNotice issues={issues} onDismiss={dismiss} />
          <EmptyAnswer />
          {form === 'table' ? (
            <TablePanel />
          ) : (
            graph && (
              <graph.GraphPanel
                canvas={canvas}
                places={places}
                theme={theme}
                legend={controls === 'full' && <Legend />}
                onShown={furnish}
              />
            )
          )}
          {panels === 'narrow' && selected && (
            <DetailsSheet focused={fromSheet}>
              <Details onPresent={onPresent} />
            </DetailsSheet>
          )}
        </div>
        {controls !== 'bare' && <Timeline />}
        {embed && <WayOut />}
      </main>
      {panels !== 'narrow' && (
        <aside className={styles.details} aria-label="Details">
          {furnished && <Details onPresent={onPresent} />}
        </aside>
      )}
      {sheet === 'filters' && panels !== 'wide' && (
        <Dialog title="Filters" side="left" onClose={closeSheet}>
          <FiltersPanel />
        </Dialog>
      )}
      {sheet === 'about' && (
        <Dialog
          title={compared ? 'What is compared' : 'About this dataset'}
          side="bottom"
          onClose={closeSheet}
        >
          <Details onPresent={onPresent} />
        </Dialog>
      )}
    </div>
  )
}

/** Followed as a link it would take the place of a dataset in the address's fragment. */
function skip(event: MouseEvent) {
  event.preventDefault()
  document.querySelector('main')?.focus()
}

/** The foot of the bare frame, whose way out leads to the same view in a page of its own. */
function WayOut() {
  const view = useExplored((state) => state.view)
  return <EmbedFoot href={`./?${encodeView({ ...view, embed: false, ui: 'min' })}`} />
}

function Details({ onPresent }: { onPresent: (place: StoryPlace) => void }) {
  const told = useExplored(({ index }) => (index.dataset.stories?.length ?? 0) > 0)
  const compared = useExplored(({ comparison }) => comparison !== undefined)
  return (
    <DetailsPanel
      stories={told && <StoryCards onPresent={onPresent} />}
      overview={compared ? ComparePanel : undefined}
    />
  )
}
