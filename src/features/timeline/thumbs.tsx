import { useRef } from 'react'

import { formatDay } from '../../time/format.ts'
import type { Day, Window } from '../../time/spell.ts'
import type { Unit } from '../../time/window.ts'
import { useExplored } from '../../view/use-explorer.ts'
import { lastDay, within } from './domain.ts'
import type { Scale } from './scale.ts'
import { keyTarget } from './thumb-keys.ts'
import styles from './timeline.module.css'
import type { Which } from './which.ts'
import { askedOf, type ChangeWindow, moveEnd, moveStart } from './window-moves.ts'

/**
 * The ends of the window as sliders. Each thumb stands outside of the window, beside the day it marks, so that both can be taken
 * however narrow the window is; the stylesheet shifts the sliders accordingly.
 */
export function Thumbs(props: {
  domain: Window
  scale: Scale
  unit: Unit
  which: Which
  change: ChangeWindow
}) {
  const { domain, scale, unit, which, change } = props
  const window = useExplored(({ view }) => view[which])
  const mode = useExplored(({ view }) => view.mode)
  const { start, end } = within(domain, askedOf(window, mode))
  const shared = { domain, scale, unit, which, change }
  return (
    <>
      {mode !== 'until' && (
        <Thumb
          {...shared}
          name="Start"
          day={start}
          text={formatDay(Math.min(start, lastDay(domain)))}
          centred={mode === 'at'}
        />
      )}
      {mode !== 'at' && (
        <Thumb
          {...shared}
          name="End"
          day={end}
          text={formatDay(Math.max(end, domain.start + 1) - 1)}
          centred={false}
        />
      )}
    </>
  )
}

function Thumb(props: {
  name: 'Start' | 'End'
  day: Day
  text: string
  centred: boolean
  domain: Window
  scale: Scale
  unit: Unit
  which: Which
  change: ChangeWindow
}) {
  const { name, day, domain, scale, unit, which, change } = props
  const held = useRef(false)
  const moveThumb = name === 'Start' ? moveStart : moveEnd

  function moveTo(target: Day, how: 'push' | 'replace', free: boolean) {
    change((window, setting) => moveThumb(window, target, setting), how, free)
  }

  /** Browsers centre a thumb under the pointer once it moves, which is half a year off; the distance from where it was taken is exact. */
  function onHold(from: number) {
    let moved = false
    held.current = true
    const onMove = (event: PointerEvent) => {
      const distance = scale.days(event.clientX - from)
      if (distance === 0 && !moved) return
      moveTo(day + distance, moved ? 'replace' : 'push', event.altKey || event.shiftKey)
      moved = true
    }
    const onRelease = () => {
      held.current = false
      globalThis.removeEventListener('pointermove', onMove)
      globalThis.removeEventListener('pointerup', onRelease)
      globalThis.removeEventListener('pointercancel', onRelease)
    }
    globalThis.addEventListener('pointermove', onMove)
    globalThis.addEventListener('pointerup', onRelease)
    globalThis.addEventListener('pointercancel', onRelease)
  }

  return (
    <input
      type="range"
      className={styles.thumb}
      data-side={props.centred ? 'centre' : name}
      aria-label={which === 'window' ? name : `${name} of the second window`}
      aria-valuetext={props.text}
      min={domain.start}
      max={domain.end}
      step={1}
      value={day}
      onPointerDown={(event) => {
        if (event.button === 0) onHold(event.clientX)
      }}
      onChange={({ target }) => {
        if (held.current) return
        // Assistive technology moves a slider by its step, a day, or sets it; a day alone would snap back.
        const wanted = target.valueAsNumber
        const byOne = Math.abs(wanted - day) === 1
        const key = wanted > day ? 'ArrowRight' : 'ArrowLeft'
        moveTo(byOne ? (keyTarget(key, day, { domain, unit }) ?? wanted) : wanted, 'push', !byOne)
      }}
      onKeyDown={(event) => {
        // With Alt, the arrows are the browser's Back and Forward.
        if (event.ctrlKey || event.metaKey || event.altKey) return
        const free = event.shiftKey
        const target = keyTarget(event.key, day, { domain, unit: free ? 'day' : unit })
        if (target === undefined) return
        event.preventDefault()
        moveTo(target, event.repeat ? 'replace' : 'push', free)
      }}
    />
  )
}
