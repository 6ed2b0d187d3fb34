import type cytoscape from 'cytoscape'

import type { Point } from './curve.ts'

/** Where actors stand, and what Cytoscape takes hold of when one is dragged. */
export interface Grips {
  /** Forgets everyone and begins anew with these places, in graph units, by index. */
  readonly reset: (places: readonly Point[]) => void
  /** Moves actors; those without a place stay. */
  readonly move: (places: readonly Point[]) => void
  readonly knows: (actor: number) => boolean
  readonly placeOf: (actor: number) => Point
  /** Cytoscape's element for an actor, made the first time it is asked for; undefined for an unknown actor. */
  readonly elementOf: (actor: number) => cytoscape.NodeSingular | undefined
  readonly actorOf: (element: { id(): string }) => number
}

/**
 * Cytoscape knows only those actors that have been under a pointer: it drags them and tells of it, and all else (drawing, picking,
 * the camera) is done without it. Making an element of each of thousands of actors and relations would take seconds.
 */
export function createGrips(cy: cytoscape.Core): Grips {
  // Thousands are asked for in each frame.
  let xs = new Float64Array()
  let ys = new Float64Array()
  const elements = new Map<number, cytoscape.NodeSingular>()
  const knows = (actor: number) => actor >= 0 && actor < xs.length
  /** Where Cytoscape has an element it is that which is dragged. */
  const placeOf = (actor: number): Point =>
    (elements.size > 0 ? elements.get(actor)?.position() : undefined) ?? {
      x: xs[actor] ?? 0,
      y: ys[actor] ?? 0,
    }
  return {
    reset(wanted) {
      cy.elements().remove()
      elements.clear()
      xs = Float64Array.from(wanted, ({ x }) => x)
      ys = Float64Array.from(wanted, ({ y }) => y)
    },
    move(wanted) {
      for (const [actor, { x, y }] of wanted.entries()) {
        if (!knows(actor)) return
        const now = placeOf(actor)
        if (now.x === x && now.y === y) continue
        xs[actor] = x
        ys[actor] = y
        elements.get(actor)?.position({ x, y })
      }
    },
    knows,
    placeOf,
    elementOf(actor) {
      const known = elements.get(actor)
      if (known || !knows(actor)) return known
      const made = cy.add({ group: 'nodes', data: { id: String(actor) }, position: placeOf(actor) })
      elements.set(actor, made)
      return made
    },
    actorOf: (element) => Number(element.id()),
  }
}
