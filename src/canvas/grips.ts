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
  let places: Point[] = []
  const elements = new Map<number, cytoscape.NodeSingular>()
  return {
    reset(wanted) {
      cy.elements().remove()
      elements.clear()
      places = wanted.map(({ x, y }) => ({ x, y }))
    },
    move(wanted) {
      for (const [actor, now] of places.entries()) {
        const place = wanted[actor]
        if (!place || (place.x === now.x && place.y === now.y)) continue
        const element = elements.get(actor)
        if (element) element.position({ x: place.x, y: place.y })
        else places[actor] = { x: place.x, y: place.y }
      }
    },
    knows: (actor) => actor in places,
    placeOf: (actor) => places[actor] ?? { x: 0, y: 0 },
    elementOf(actor) {
      const place = places[actor]
      const known = elements.get(actor)
      if (known || !place) return known
      const made = cy.add({ group: 'nodes', data: { id: String(actor) }, position: { ...place } })
      elements.set(actor, made)
      // The position object that Cytoscape changes in place while it drags.
      places[actor] = made.position()
      return made
    },
    actorOf: (element) => Number(element.id()),
  }
}
