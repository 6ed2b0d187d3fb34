import { type PointerEvent, useRef } from 'react'

import type { Day, Window, WindowMode } from '../../time/spell.ts'
import { useExplorer } from '../../view/use-explorer.ts'
import type { View } from '../../view/view.ts'
import { type ChartData, describeBinAt } from './chart-data.ts'
import { within } from './domain.ts'
import type { Scale } from './scale.ts'
import styles from './timeline.module.css'
import type { ChangeWindows, Which } from './which.ts'
import { askedOf, jumpTo, moveEnd, moveStart, moveWhole, spans } from './window-moves.ts'

/** How far beside a narrow window a press still takes it, in CSS pixels. */
const reach = 12

interface Drag {
  /** The day under the pointer, and the day of the window that follows it, when the drag began. */
  readonly from: Day
  readonly anchor: Day
  readonly window: Window | undefined
  readonly which: Which
  moved: boolean
}

/** Takes what is pressed on the histogram: on the window it drags the window, elsewhere it brings the window there first. */
export function PressLayer(props: {
  domain: Window
  scale: Scale
  changes: ChangeWindows
  chart: ChartData
}) {
  const { domain, scale, changes, chart } = props
  const explorer = useExplorer()
  const drag = useRef<Drag>(undefined)

  function dayUnder(event: PointerEvent<HTMLElement>): Day {
    return scale.dayAt(event.clientX - event.currentTarget.getBoundingClientRect().left)
  }

  function onDown(event: PointerEvent<HTMLElement>) {
    if (event.button !== 0 || !event.isPrimary) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const day = dayUnder(event)
    const before = explorer.getState().view
    const { which, taken } = heldOf(before, day, domain, scale)
    if (!taken) changes[which]((window, setting) => jumpTo(window, day, setting), 'push', isFree(event))
    const { view } = explorer.getState()
    const window = view[which]
    drag.current = { from: day, anchor: anchorOf(window, view.mode, domain), window, which, moved: !taken }
  }

  function onMove(event: PointerEvent<HTMLElement>) {
    const day = dayUnder(event)
    const held = drag.current
    if (!held) {
      event.currentTarget.title = describeBinAt(chart, day) ?? ''
      return
    }
    if (day === held.from && !held.moved) return
    const target = held.anchor + day - held.from
    changes[held.which](
      (window, setting) => {
        if (setting.mode === 'at') return moveStart(window, target, setting)
        if (setting.mode === 'until') return moveEnd(window, target, setting)
        return moveWhole(held.window ?? domain, target, setting)
      },
      held.moved ? 'replace' : 'push',
      isFree(event),
    )
    held.moved = true
  }

  function onUp() {
    drag.current = undefined
  }

  return (
    <div
      className={styles.press}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
    />
  )
}

/** The window that a press takes hold of, the narrower of two that lie there; else the nearer one, which comes. */
function heldOf(view: View, day: Day, domain: Window, scale: Scale): { which: Which; taken: boolean } {
  const { window, secondWindow, mode } = view
  const first = isTaken(askedOf(window, mode), scale.x(day), domain, scale)
  if (!secondWindow) return { which: 'window', taken: first }
  const second = isTaken(secondWindow, scale.x(day), domain, scale)
  const [one, other] = [within(domain, window), within(domain, secondWindow)]
  if (first && second)
    return { which: one.end - one.start < other.end - other.start ? 'window' : 'secondWindow', taken: true }
  if (first || second) return { which: first ? 'window' : 'secondWindow', taken: true }
  const off = ({ start, end }: Window) => Math.max(start - day, day - end)
  return { which: off(one) < off(other) ? 'window' : 'secondWindow', taken: false }
}

/** Whether a press takes hold of the window. One that leaves nothing out has nowhere to go. */
function isTaken(window: Window | undefined, x: number, domain: Window, scale: Scale): boolean {
  if (spans(window, domain)) return false
  const { start, end } = within(domain, window)
  return x >= scale.x(start) - reach && x <= scale.x(end) + reach
}

/** The day of the window that follows the pointer. */
function anchorOf(window: Window | undefined, mode: WindowMode, domain: Window): Day {
  const { start, end } = within(domain, window)
  return mode === 'until' ? end : start
}

function isFree({ altKey, shiftKey }: PointerEvent): boolean {
  return altKey || shiftKey
}
