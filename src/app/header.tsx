import type { RefObject } from 'react'

import type { Canvas } from '../canvas/create-canvas.ts'
import { SavedViews } from '../features/saved-views/saved-views-button.tsx'
import { SearchBox } from '../features/search/search-box.tsx'
import { ShareButton } from '../features/share/share-button.tsx'
import { FileDrop } from '../features/transfer/file-drop.tsx'
import { DatasetMenu } from '../features/transfer/menu.tsx'
import { resolveActor, resolveRelation } from '../graph/resolve.ts'
import { Segmented } from '../ui/segmented.tsx'
import { setForm } from '../view/transitions.ts'
import { useExplored, useExplorer } from '../view/use-explorer.ts'
import type { Selection, StoryPlace } from '../view/view.ts'
import { leaveOwn, openOwn } from './own-dataset.ts'
import styles from './page.module.css'
import type { Shown } from './shown.ts'
import { PresentButton } from './present-button.tsx'
import { ThemeButton } from './theme-button.tsx'

const forms = [
  { value: 'graph', label: 'Graph' },
  { value: 'table', label: 'Table' },
] as const

/** Whose page this is, which dataset, and what can be done with the view as a whole. */
export function Header(props: {
  shown: Shown
  canvas: RefObject<Canvas | null>
  onPresent: (place: StoryPlace) => void
}) {
  const { shown, canvas } = props
  const explorer = useExplorer()
  const form = useExplored(({ view }) => view.form)

  function onShow(target: Selection) {
    const { index } = explorer.getState()
    const relation = target.type === 'relation' ? (resolveRelation(index, target.id) ?? -1) : -1
    const actors =
      target.type === 'actor'
        ? [resolveActor(index, target.id) ?? -1]
        : [index.from[relation] ?? -1, index.to[relation] ?? -1]
    canvas.current?.bringIntoView(actors)
  }

  /** From here on the address names the version on the page, which a file of the visitor's has not. */
  function pin(): string {
    const { session, dataset, version } = shown
    const named = version ? { dataset: dataset.id, version: version.hash } : {}
    session.views.set({ dataset: undefined, version: undefined, ...named }, 'replace')
    session.address.flush()
    return location.href
  }

  async function picture() {
    const part = await import('./picture.ts').catch(() => undefined)
    if (!part) return 'part missing'
    return canvas.current ? part.pictureOf(canvas.current, explorer.getState()) : undefined
  }

  return (
    <header className={styles.header}>
      <a className={styles.brand} href="./" aria-label="Entente, start page">
        Entente
      </a>
      <FileDrop onOpen={(brought) => openOwn(shown.session, brought)} />
      <DatasetMenu
        title={shown.dataset.title}
        brought={shown.version === undefined}
        onOpen={(brought) => openOwn(shown.session, brought)}
        onBack={() => leaveOwn(shown.session)}
        picture={picture}
      />
      <div className={styles.headerTools}>
        <SearchBox onShow={onShow} />
        <Segmented
          label="View"
          value={form}
          options={forms}
          onChange={(value) => explorer.act((view) => setForm(view, value))}
        />
        <ShareButton pin={pin} version={shown.version} positions={shown.positions} />
        <SavedViews version={shown.version?.hash} />
        {shown.dataset.stories !== undefined && <PresentButton onPresent={props.onPresent} />}
        <ThemeButton />
      </div>
    </header>
  )
}
