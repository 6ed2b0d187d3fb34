import { quadClasses, type QuadClass } from '../model/vocabulary.ts'

const names = [
  'paper',
  'surface',
  'surface-2',
  'rule',
  'rule-strong',
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'person',
  'document',
] as const

/** The page's colours as the canvas needs them: resolved `rgb(…)` strings. */
export type Palette = Readonly<Record<(typeof names)[number] | QuadClass, string>>

/** Reads the page's custom properties as they stand for `element`, themes and `light-dark()` resolved. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span')
  // A forced palette would make all of them one colour; the picture needs its own.
  probe.style.setProperty('forced-color-adjust', 'none')
  // Where motion is reduced, everything has a transition of an instant, and a colour would be read as it was before.
  probe.style.transitionProperty = 'none'
  element.append(probe)
  const entries = [...names, ...quadClasses].map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color]
  })
  probe.remove()
  return Object.fromEntries(entries) as Palette
}
