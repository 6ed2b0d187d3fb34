import type { Comparison, Outcome } from '../graph/comparison.ts'
import type { GraphIndex } from '../graph/graph-index.ts'
import { resolveActor } from '../graph/resolve.ts'
import { reporting } from '../graph/speakers.ts'
import type { ExplorerState } from './explorer.ts'
import type { View } from './view.ts'
import { windowName } from './when-words.ts'

type Compared = Pick<ExplorerState, 'index' | 'view' | 'comparison'>
type Sides = Pick<View, 'window' | 'secondWindow' | 'by' | 'against'>

/** What is compared, by name: ["2019", "2024"], ["Russia", "the sources"]. */
export function sidesInWords(index: GraphIndex, view: Sides): readonly [string, string] {
  return view.secondWindow
    ? [windowName(view.window), windowName(view.secondWindow)]
    : [accountName(index, view.by), accountName(index, view.against)]
}

/** What a comparison calls its outcomes: "Formed", "Ended", "Persisted"; "Only Russia", "Only the sources", "Both", "Denied". */
export function outcomeLabels(
  index: GraphIndex,
  view: Sides,
  of: Comparison['of'],
): Readonly<Record<Outcome, string>> {
  if (of === 'windows') return { second: 'Formed', first: 'Ended', both: 'Persisted', denied: 'Denied' }
  const [first, second] = sidesInWords(index, view)
  return { second: `Only ${second}`, first: `Only ${first}`, both: 'Both', denied: 'Denied' }
}

/** In the order they are told. */
export const toldOutcomes: Readonly<Record<Comparison['of'], readonly Outcome[]>> = {
  windows: ['second', 'first', 'both'],
  accounts: ['first', 'second', 'both', 'denied'],
}

/** "12 formed, 5 ended, 20 persisted"; "4 only Russia, 7 only the sources, 3 both, 1 denied"; undefined where nothing is compared. */
export function outcomesInWords({ index, view, comparison }: Compared): string | undefined {
  if (!comparison) return undefined
  const labels = outcomeLabels(index, view, comparison.of)
  return toldOutcomes[comparison.of]
    .map((outcome) => `${comparison.counts[outcome]} ${uncapitalised(labels[outcome])}`)
    .join(', ')
}

/** What became of a relation, or what the accounts make of it. */
export interface Change {
  readonly outcome: Outcome
  readonly sure: boolean
  /** "Formed", "Possibly ended", "Only Russia", "Denied by Azerbaijan". */
  readonly words: string
}

/** What a comparison says of each relation; undefined for those neither side speaks of, and where nothing is compared. */
export function changeTeller({
  index,
  view,
  comparison,
}: Compared): (relation: number) => Change | undefined {
  if (!comparison) return () => undefined
  const labels = outcomeLabels(index, view, comparison.of)
  const [first, second] = sidesInWords(index, view)
  return (relation) => {
    const compared = comparison.relations.get(relation)
    if (!compared) return undefined
    const { outcome, sure, denies } = compared
    const who = denies === 'both' ? 'both' : denies === 'first' ? first : second
    const label = outcome === 'denied' ? `Denied by ${who}` : labels[outcome]
    return { outcome, sure, words: sure ? label : `Possibly ${uncapitalised(label)}` }
  }
}

/** With a small first letter, to stand inside a sentence. */
export function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function accountName(index: GraphIndex, ids: readonly string[]): string {
  const [first = '', second = '', ...more] = ids.map((id) => nameOf(index, id))
  if (second === '') return first
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} more`
}

function nameOf(index: GraphIndex, id: string): string {
  if (id === reporting) return 'the sources'
  const actor = index.actors[resolveActor(index, id) ?? -1]
  return actor?.short ?? actor?.name ?? id
}
