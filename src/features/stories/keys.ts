import type { Move } from './play.ts'

/** What a key does while a story plays. */
export type PlayAct = Move | 'notes' | 'return' | 'fullScreen' | 'leave'

type KeyPress = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a press asks for. Remote controls for slides send PageUp and PageDown. */
export function playAct(press: KeyPress): PlayAct | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined
  if (press.key === ' ') return press.shiftKey ? 'previous' : 'next'
  return acts.get(press.key.length === 1 ? press.key.toLowerCase() : press.key)
}

const acts: ReadonlyMap<string, PlayAct> = new Map([
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['n', 'notes'],
  ['r', 'return'],
  ['Backspace', 'return'],
  ['f', 'fullScreen'],
  ['Escape', 'leave'],
])

/** Whether the element under the focus has a use of its own for a key: fields for all, buttons and links for the space bar. */
export function keepsKey(target: EventTarget | null, { key }: Pick<KeyboardEvent, 'key'>): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable]')) return true
  return key === ' ' && target.closest('button, a, summary') !== null
}

const leastSwipe = 50

/** What a finger that went from one point to another (CSS pixels) asks for: a swipe to the left is a page turned. */
export function swipeAct(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Move | undefined {
  const along = to.x - from.x
  if (Math.abs(along) < leastSwipe || Math.abs(along) < 1.5 * Math.abs(to.y - from.y)) return undefined
  return along < 0 ? 'next' : 'previous'
}
