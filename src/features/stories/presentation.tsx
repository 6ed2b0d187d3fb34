import { type PointerEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'

import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { KeyHints } from './key-hints.tsx'
import { keepsKey, playAct, swipeAct, type PlayAct } from './keys.ts'
import { Markdown } from './markdown.tsx'
import { Narration } from './narration.tsx'
import { hasRoamed, moved, stepView, toldAt } from './play.ts'
import styles from './presentation.module.css'
import { Progress } from './progress.tsx'
import { TimeTrack } from './time-track.tsx'

/** A story shown to a room: narration beside the picture, which is given as `children`. */
export function Presentation({ onLeave, children }: { onLeave: () => void; children: ReactNode }) {
  const explorer = useExplorer()
  const { index, view } = useExplored((state) => state)
  const [notes, setNotes] = useState(false)
  const touched = useRef<{ x: number; y: number }>(undefined)
  const told = toldAt(index.dataset, view.story)

  function go(step: number) {
    explorer.act((now) => (now.story ? stepView(index.dataset, { id: now.story.id, step }, now) : now))
  }

  function act(wanted: PlayAct) {
    if (wanted === 'notes') setNotes((open) => !open)
    else if (wanted === 'leave') onLeave()
    else if (wanted === 'fullScreen') toggleFullScreen()
    else if (told) go(wanted === 'return' ? told.number : moved(told, wanted))
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const wanted = playAct(event)
    if (!wanted || event.defaultPrevented || keepsKey(event.target, event)) return
    if (document.querySelector('dialog[open]')) return
    event.preventDefault()
    act(wanted)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  function onPointerUp({ clientX: x, clientY: y }: PointerEvent) {
    const move = touched.current && swipeAct(touched.current, { x, y })
    touched.current = undefined
    if (move) act(move)
  }

  if (!told) return null
  return (
    <div className={styles.room} data-presenting>
      <div
        className={styles.book}
        onPointerDown={({ pointerType, clientX: x, clientY: y }) => {
          touched.current = pointerType === 'mouse' ? undefined : { x, y }
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={() => (touched.current = undefined)}
      >
        <Narration key={`${told.story.id}.${told.number}`} told={told} />
      </div>
      <div
        className={styles.picture}
        role="presentation"
        // The mouse may roam without taking the arrow keys along.
        onMouseDown={(event) => event.preventDefault()}
      >
        {children}
        {hasRoamed(index.dataset, view) && (
          <button type="button" className={styles.roaming} onClick={() => act('return')}>
            Roaming: <kbd>R</kbd> returns to step {told.number}
          </button>
        )}
      </div>
      {notes && (
        <aside className={styles.notes} aria-label="Speaker’s notes">
          <Markdown text={told.step.notes ?? 'This step has no notes.'} />
        </aside>
      )}
      <footer className={styles.foot}>
        <Progress told={told} onGo={go} />
        <TimeTrack />
        <KeyHints told={told} notes={notes} onAct={act} />
      </footer>
    </div>
  )
}

function toggleFullScreen(): void {
  const asked = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  asked.catch((error: unknown) => console.error('The browser did not change to full screen.', error))
}
