import { useId, useState, type ChangeEvent, type SyntheticEvent } from 'react'

import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Status } from '../../ui/status.tsx'
import { decodeView, encodeView } from '../../view/address.ts'
import { useExplorer } from '../../view/use-explorer.ts'
import { useViewStore } from '../../view/use-view.tsx'
import { longestName, merged, renamed, tidyName, withView, type SavedView } from './saved-view.ts'
import { SavedViewRow } from './saved-view-row.tsx'
import { readViewsFile, writeViewsFile } from './saved-views-file.ts'
import { createSavedViewsStore, type SavedViewsStore } from './saved-views-store.ts'
import styles from './saved-views.module.css'

const deviceStore = createSavedViewsStore()

interface Told {
  readonly text: string
  readonly undo?: () => void
}

/** The views kept on this device for the dataset on the page: save, open, rename, delete, export, import. */
export function SavedViewsDialog(props: {
  version: string | undefined
  onClose: () => void
  store?: SavedViewsStore
}) {
  const { version, onClose, store = deviceStore } = props
  const explorer = useExplorer()
  const viewStore = useViewStore()
  const dataset = explorer.getState().index.dataset.id
  const [kept, setKept] = useState(() => store.read(dataset))
  const [name, setName] = useState(() => tidyName(document.title.replace(/ · Entente$/, '')))
  const [told, setTold] = useState<Told>()
  const field = useId()
  const { views } = kept

  function keep(next: readonly SavedView[], said: Told) {
    const problem = store.write(dataset, next)
    setKept({ views: next, ...(problem !== undefined && { problem }) })
    setTold(said)
  }

  function save(event: SyntheticEvent) {
    event.preventDefault()
    const wanted = tidyName(name)
    if (wanted === '') return setTold({ text: 'Give the view a name.' })
    const { view } = explorer.getState()
    const pinned = { ...view, dataset: version && dataset, version, embed: false }
    const saved = { name: wanted, dataset, address: encodeView(pinned), saved: new Date().toISOString() }
    const next = withView(views, saved)
    keep(next, { text: `Saved as “${next.at(-1)?.name ?? wanted}”.` })
  }

  function open({ address }: SavedView) {
    const { view } = decodeView(address)
    // One with a version was saved of the site's dataset, which a file of the visitor's may bear the name of.
    const own = view.version === undefined ? viewStore.getState().own : undefined
    viewStore.turnTo(own, { ...view, embed: false }, 'push')
    onClose()
  }

  function remove(view: SavedView) {
    const undo = () => keep(views, { text: `“${view.name}” is back.` })
    keep(
      views.filter((other) => other !== view),
      { text: `Deleted “${view.name}”.`, undo },
    )
  }

  async function importFile({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const file = currentTarget.files?.[0]
    if (!file) return
    currentTarget.value = ''
    const text = await file.text().catch(() => '')
    const read = readViewsFile(text)
    if ('problem' in read) return setTold({ text: read.problem })
    const next = importInto(store, dataset, views, read.views)
    const left = read.leftOut > 0 ? ` ${read.leftOut} could not be read and were left out.` : ''
    keep(next.here, { text: `${next.added} imported${next.elsewhere}.${left}` })
  }

  return (
    <Dialog title="Saved views" onClose={onClose}>
      <form className={styles.save} onSubmit={save}>
        <label htmlFor={field}>Save this view as</label>
        <div>
          <input
            id={field}
            value={name}
            maxLength={longestName}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit" look="primary">
            Save
          </Button>
        </div>
      </form>
      {told && (
        <Status key={told.text} className={styles.told}>
          {told.text}{' '}
          {told.undo && (
            <Button look="quiet" onClick={told.undo}>
              Undo
            </Button>
          )}
        </Status>
      )}
      {kept.problem !== undefined && <p className={styles.problem}>{kept.problem}</p>}
      {views.length === 0 ? (
        <p className={styles.none}>No view of this dataset is saved on this device yet.</p>
      ) : (
        <ul className={styles.list} aria-label="Saved views">
          {views.map((view) => (
            <SavedViewRow
              key={view.name}
              view={view}
              onOpen={() => open(view)}
              onRename={(to) => keep(renamed(views, view, to), { text: 'Renamed.' })}
              onDelete={() => remove(view)}
            />
          ))}
        </ul>
      )}
      <div className={styles.file}>
        <Button disabled={views.length === 0} onClick={() => exportViews(dataset, views)}>
          Export as a file
        </Button>
        <label className={styles.import}>
          Import a file
          <input type="file" accept=".json,application/json" onChange={(event) => void importFile(event)} />
        </label>
      </div>
      <p className={styles.none}>Saved views stay on this device; nothing is sent anywhere.</p>
    </Dialog>
  )
}

function exportViews(dataset: string, views: readonly SavedView[]): void {
  saveFile(new Blob([writeViewsFile(views)], { type: 'application/json' }), `${dataset}-views.json`)
}

/** Views of other datasets are kept with those. */
function importInto(
  store: SavedViewsStore,
  dataset: string,
  views: readonly SavedView[],
  imported: readonly SavedView[],
): { readonly here: readonly SavedView[]; readonly added: number; readonly elsewhere: string } {
  const here = merged(
    views,
    imported.filter((view) => view.dataset === dataset),
  )
  const others = new Set(imported.map((view) => view.dataset).filter((id) => id !== dataset))
  for (const other of others) {
    const theirs = imported.filter((view) => view.dataset === other)
    store.write(other, merged(store.read(other).views, theirs))
  }
  const elsewhere = others.size > 0 ? `, and others for the datasets ${[...others].join(', ')}` : ''
  return { here, added: here.length - views.length, elsewhere }
}
