import type { Palette } from './palette.ts'
import type { SceneLine } from './scene.ts'

/**
 * The colour of a line. Where windows or accounts are compared, what is in both steps back towards grey, and what ended towards
 * the ink of lesser words; both keep their hue.
 */
export function colourOf(line: Pick<SceneLine, 'quad' | 'change'>, palette: Palette): string {
  const own = palette[line.quad]
  const tone = toneOf(line)
  if (tone === 'kept') return mixed(own, palette.structural, 0.62)
  return tone === 'gone' ? mixed(own, palette['ink-3'], 0.45) : own
}

/** Lines of one tone and class have one colour. */
export function toneOf({ change }: Pick<SceneLine, 'change'>): 'kept' | 'gone' | undefined {
  const [part, ...more] = change?.parts ?? []
  if (!part || more.length > 0) return undefined
  if (part.outcome === 'both') return 'kept'
  return change?.of === 'windows' && part.outcome === 'first' ? 'gone' : undefined
}

const known = new Map<string, string>()

/** So much of the second colour in the first. Both as browsers resolve them: `rgb(…)`. */
function mixed(one: string, other: string, share: number): string {
  const key = `${one} ${other} ${share}`
  const before = known.get(key)
  if (before !== undefined) return before
  const [from, to] = [channelsOf(one), channelsOf(other)]
  const made = `rgb(${from.map((value, at) => Math.round(value + ((to[at] ?? value) - value) * share)).join(', ')})`
  known.set(key, made)
  return made
}

function channelsOf(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
}
