import { formatWhen } from '../time/format-when.ts'
import type { Actor, Relation } from './dataset.ts'

/** When a relation was so, in words: its spells in their order, or that nobody recorded it. */
export function whenWords(when: Relation['when']): string {
  if (when === undefined) return 'undated'
  return typeof when === 'string' ? formatWhen(when) : when.map((one) => formatWhen(one)).join('; ')
}

/** The life of an actor in words: "since February 2023" while it lasts, else as any interval; undefined where it has no dates. */
export function lifeWords({ active }: Pick<Actor, 'active'>): string | undefined {
  if (active === undefined) return undefined
  const [start = '', end] = active.split('/')
  return end === '..' && start !== '' && start !== '..' ? `since ${formatWhen(start)}` : formatWhen(active)
}
