import { actorLook } from '../../canvas/actor-look.ts'
import type { Clause } from '../../graph/filter.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import { resolveActor, resolveSource } from '../../graph/resolve.ts'
import { reporting } from '../../graph/speakers.ts'
import { quadLabels, standingLabels } from '../../model/labels.ts'
import { sourceLabel } from '../../model/source-label.ts'
import type { ActorKind, QuadClass, Standing } from '../../model/vocabulary.ts'
import { formatWindow } from '../../time/format.ts'
import type { Chip } from '../../view/chips.ts'
import { windowName } from '../../view/when-words.ts'

const modeWords = { during: '', at: 'at ', throughout: 'throughout ', until: 'until the end of ' } as const

/** What a chip says: "October 2024", "not Documents", "according to Ilham Aliyev". */
export function chipWords(index: GraphIndex, chip: Chip): string {
  switch (chip.part) {
    case 'time':
      return timeWords(chip)
    case 'possible':
      return 'only what is certain'
    case 'undated':
      return 'only dated'
    case 'by':
      return `according to ${chip.id === reporting ? 'the sources themselves' : actorName(index, chip.id)}`
    case 'against':
      return `compared with ${chip.id === reporting ? 'the sources themselves' : actorName(index, chip.id)}`
    case 'around':
      return `around ${actorName(index, chip.id)}${chip.depth > 1 ? `, ${chip.depth} steps` : ''}`
    case 'text':
      return `“${chip.text}”`
    default:
      return clauseWords(chip.clause, (value) => valueName(index, chip.part, value))
  }
}

function timeWords({ window, secondWindow, mode }: Extract<Chip, { part: 'time' }>): string {
  return secondWindow
    ? `${windowName(window)} compared with ${windowName(secondWindow)}`
    : `${modeWords[mode]}${window ? formatWindow(window) : 'all years'}`
}

function clauseWords({ mode, values }: Clause, name: (value: string) => string): string {
  if (values.length === 0) return 'none'
  const named =
    values.length > 2 ? `${name(values[0] ?? '')} and ${values.length - 1} more` : values.map(name).join(', ')
  return mode === 'except' ? `not ${named}` : named
}

function valueName(index: GraphIndex, part: string, value: string): string {
  if (part === 'quad') return quadLabels[value as QuadClass] ?? value
  if (part === 'standing') return standingLabels[value as Standing] ?? value
  if (part === 'actor') return actorLook[value as ActorKind]?.plural ?? value
  if (part === 'kind') return index.kinds.find(({ id }) => id === value)?.label ?? value
  const source = index.sources[resolveSource(index, value) ?? -1]
  return source ? sourceLabel(source) : value
}

function actorName(index: GraphIndex, id: string): string {
  const actor = index.actors[resolveActor(index, id) ?? -1]
  return actor ? (actor.short ?? actor.name) : id
}
