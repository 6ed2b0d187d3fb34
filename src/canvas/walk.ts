import type { Point } from './curve.ts'

export type Direction = 'up' | 'down' | 'left' | 'right'

export interface Stop extends Point {
  /** Index into `GraphIndex.actors`. */
  readonly actor: number
  readonly neighbour: boolean
}

/**
 * Where an arrow key leads from `here`: the neighbour that lies best in that direction, else the actor that does. Nearness
 * counts, and being off the direction counts double. Undefined where nothing lies that way.
 */
export function stepTowards(here: Point, direction: Direction, stops: readonly Stop[]): Stop | undefined {
  const ahead = stops.flatMap((stop) => {
    const along = alongOf(direction, stop.x - here.x, stop.y - here.y)
    const aside = Math.abs(asideOf(direction, stop.x - here.x, stop.y - here.y))
    return along > 0 && along >= aside * 0.5 ? [{ stop, cost: along + aside * 2 }] : []
  })
  const nearest = (among: typeof ahead) =>
    among.reduce<(typeof ahead)[number] | undefined>(lesser, undefined)?.stop
  return nearest(ahead.filter(({ stop }) => stop.neighbour)) ?? nearest(ahead)
}

/** The stop to begin at: the one nearest to the middle of all. */
export function firstStop(stops: readonly Stop[]): Stop | undefined {
  const middle = {
    x: stops.reduce((sum, { x }) => sum + x, 0) / stops.length,
    y: stops.reduce((sum, { y }) => sum + y, 0) / stops.length,
  }
  const away = (stop: Stop) => Math.hypot(stop.x - middle.x, stop.y - middle.y)
  return stops.reduce<Stop | undefined>(
    (best, stop) => (best && away(best) <= away(stop) ? best : stop),
    undefined,
  )
}

function lesser<T extends { cost: number }>(best: T | undefined, next: T): T {
  return best && best.cost <= next.cost ? best : next
}

function alongOf(direction: Direction, dx: number, dy: number): number {
  return { up: -dy, down: dy, left: -dx, right: dx }[direction]
}

function asideOf(direction: Direction, dx: number, dy: number): number {
  return direction === 'up' || direction === 'down' ? dx : dy
}
