import { useState } from 'react'

import { Segmented } from '../../ui/segmented.tsx'
import { CopyButton } from './copy-button.tsx'
import { embedAddress, embedCode, type Frame } from './embed-code.ts'
import styles from './share.module.css'

const controls = [
  { value: 'bare', label: 'Picture' },
  { value: 'min', label: 'With timeline' },
  { value: 'full', label: 'With filters too' },
] as const

/** What a dialog on a desk has room for, in pixels; on a phone it is the window less what surrounds the dialog's contents. */
const widest = Math.min(520, innerWidth - 72)

/** The HTML of a frame for another page, and on request that frame as it will look. */
export function EmbedPart({ link, title }: { link: string; title: string }) {
  const [frame, setFrame] = useState<Frame>({ ui: 'min', width: 800, height: 600 })
  const [open, setOpen] = useState(false)
  const code = embedCode(link, frame, title)
  return (
    <>
      <Segmented
        label="What the frame shows"
        value={frame.ui}
        options={controls}
        onChange={(ui) => setFrame({ ...frame, ui })}
      />
      <div className={styles.row}>
        <Size label="Width" value={frame.width} onChange={(width) => setFrame({ ...frame, width })} />
        <Size label="Height" value={frame.height} onChange={(height) => setFrame({ ...frame, height })} />
      </div>
      <label className={styles.field}>
        Code for a page
        <textarea readOnly rows={4} value={code} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div className={styles.row}>
        <CopyButton text={code} label="Copy the code" />
      </div>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Preview</summary>
        {open && <Preview address={embedAddress(link, frame.ui)} frame={frame} />}
      </details>
    </>
  )
}

/** The frame in its own size, made smaller where the dialog is narrower. */
function Preview({ address, frame: { width, height } }: { address: string; frame: Frame }) {
  const scale = Math.min(1, widest / width)
  return (
    <div className={styles.preview} style={{ width: width * scale, height: height * scale }}>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- the app itself, which fetches its data from its own origin */}
      <iframe
        key={address}
        src={address}
        title="Preview of the frame"
        style={{ width, height, transform: `scale(${scale})` }}
      />
    </div>
  )
}

/** A size in pixels; what is typed counts when it is one. */
function Size(props: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <label className={styles.field}>
      {props.label}, pixels
      <input
        type="number"
        min={200}
        max={4000}
        defaultValue={props.value}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '' && currentTarget.validity.valid) {
            props.onChange(currentTarget.valueAsNumber)
          }
        }}
      />
    </label>
  )
}
