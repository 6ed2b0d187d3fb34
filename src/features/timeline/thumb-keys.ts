import type { Day } from '../../time/spell.ts'
import type { Unit } from '../../time/window.ts'
import { addUnits, ceilTo, floorTo } from './snap.ts'
import type { Setting } from './window-moves.ts'

const larger: Readonly<Record<Unit, readonly [Unit, number]>> = {
  day: ['month', 1],
  month: ['year', 1],
  year: ['year', 10],
}

/** The day a key moves a thumb to; undefined for keys that are none of its business. */
export function keyTarget(
  key: string,
  day: Day,
  { domain, unit }: Pick<Setting, 'domain' | 'unit'>,
): Day | undefined {
  const [widely, count] = larger[unit]
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return addUnits(floorTo(day, unit), unit, 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return addUnits(ceilTo(day, unit), unit, -1)
    case 'PageUp':
      return addUnits(day, widely, count)
    case 'PageDown':
      return addUnits(day, widely, -count)
    case 'Home':
      return domain.start
    case 'End':
      return domain.end
    default:
      return undefined
  }
}
