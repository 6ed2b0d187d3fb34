import { Dialog } from '../ui/dialog.tsx'
import styles from './keys-dialog.module.css'
import { chordText, shortcuts } from './shortcuts.ts'

/** What the keys do, on the whole page and in its parts. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const mac = /mac|iphone|ipad/i.test(navigator.userAgent)
  const anywhere = shortcuts.map(({ label, chords }) => ({
    label,
    keys: chords.map((chord) => chordText(chord, mac)),
  }))
  return (
    <Dialog title="Keys" onClose={onClose}>
      <Keys
        title="Anywhere"
        rows={[
          ...anywhere,
          { label: 'Search', keys: ['/'] },
          { label: 'Close what is open', keys: ['Escape'] },
        ]}
      />
      {parts.map((part) => (
        <Keys key={part.title} {...part} />
      ))}
    </Dialog>
  )
}

const parts = [
  {
    title: 'In the graph',
    rows: [
      { label: 'Walk from actor to actor', keys: ['←', '→', '↑', '↓'] },
      { label: 'Open an actor', keys: ['Enter'] },
      { label: 'Zoom in, zoom out', keys: ['+', '−'] },
    ],
  },
  {
    title: 'On the timeline’s ends',
    rows: [
      { label: 'Move by one step', keys: ['←', '→'] },
      { label: 'Move by a larger step', keys: ['Page up', 'Page down'] },
      { label: 'To the beginning, to the end', keys: ['Home', 'End'] },
    ],
  },
] as const

function Keys(props: {
  title: string
  rows: readonly { readonly label: string; readonly keys: readonly string[] }[]
}) {
  return (
    <section className={styles.keys}>
      <h3>{props.title}</h3>
      <dl>
        {props.rows.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
