import type { Point } from './curve.ts'
import type { Frame } from './frame.ts'
import { pick } from './pick.ts'

/** What lies under the pointer: an actor's index, or a line's key and relations (indices). */
export type Target =
  | { readonly type: 'actor'; readonly actor: number }
  | { readonly type: 'line'; readonly key: string; readonly relations: readonly number[] }

/** What lies at a point of a frame, CSS pixels; a finger reaches further than a mouse. */
export function targetAt(frame: Frame, point: Point, touch = false): Target | undefined {
  const found = pick(frame, point, touch ? 18 : 7)
  if (!found) return undefined
  if ('actor' in found) return { type: 'actor', actor: found.actor.actor.index }
  return { type: 'line', key: found.line.line.key, relations: found.line.line.relations }
}

/** Whether two targets are the same actor or the same line. */
export function sameTarget(a: Target | undefined, b: Target | undefined): boolean {
  if (a?.type === 'actor') return b?.type === 'actor' && a.actor === b.actor
  return a?.type === 'line' ? b?.type === 'line' && a.key === b.key : b === undefined
}

/** Follows the mouse, and tells of what lies under it. */
export interface Pointing {
  readonly move: (to: Point) => void
  readonly leave: () => void
  /** The picture has changed, and with it perhaps what lies under a mouse at rest. */
  readonly look: () => void
}

export function createPointing(
  find: (at: Point) => Target | undefined,
  onHover: (target: Target | undefined, at: Point) => void,
): Pointing {
  let rests: Point | undefined
  let hovered: Target | undefined
  function tell(target: Target | undefined, at: Point): void {
    hovered = target
    onHover(target, at)
  }
  return {
    move(to) {
      rests = to
      tell(find(to), to)
    },
    leave() {
      rests = undefined
      tell(undefined, { x: 0, y: 0 })
    },
    look() {
      if (!rests) return
      const target = find(rests)
      if (!sameTarget(target, hovered)) tell(target, rests)
    },
  }
}
