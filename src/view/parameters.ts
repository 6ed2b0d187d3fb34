import type { Clause } from '../graph/filter.ts'
import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import { dayOf } from '../time/day.ts'
import type { Day, Window } from '../time/spell.ts'
import { formatWindowAddress, parseWindow } from '../time/window.ts'
import {
  choice,
  clause,
  type Codec,
  type Complain,
  dataset,
  flag,
  fold,
  ids,
  isId,
  maximumIdLength,
  quote,
  selection,
  storyPlace,
  text,
} from './codec.ts'
import { camera, moved } from './place-codec.ts'
import { defaultView, type View } from './view.ts'

/** One parameter of the address and the part of a view it stands for. */
export interface Parameter<K extends keyof View = keyof View> {
  readonly name: string
  readonly keys: readonly K[]
  /** What the address says for this view, not yet escaped; undefined where it is the default. */
  readonly write: (view: View) => string | undefined
  /** The part of a view that the text says; empty where nothing could be understood. */
  readonly read: (text: string, complain: Complain) => Partial<View>
  /** Whether two views are the same in this part. */
  readonly equal: (one: View, other: View) => boolean
  /** This part of a view as its address would give it back: sorted, rounded, within bounds, default where senseless. */
  readonly normalise: (view: View) => Partial<View>
}

const window: Codec<NonNullable<View['window']>> = {
  write: (value) => {
    const kept = withinCalendar(value)
    return kept && formatWindowAddress(kept)
  },
  read: (written, complain) => {
    if (written.length > maximumIdLength) {
      complain(`is ${quote(written)}, which is too long for a time window, so it was left out`)
      return undefined
    }
    const parsed = parseWindow(written)
    if (parsed.ok) return withinCalendar(parsed.value)
    complain(`was left out. ${parsed.message.replace(/\.$/, '')}`)
    return undefined
  },
}

const modes = choice(['during', 'at', 'throughout', 'until', 'compare'])

/** Who compares asks `during` of both windows; that there is a second one says the rest. */
const mode: Codec<Pick<View, 'mode' | 'secondWindow'>> = {
  write: (view) => modes.write(view.secondWindow ? 'compare' : view.mode),
  read: (written, complain) => {
    const value = modes.read(written, complain)
    return value && { mode: value === 'compare' ? 'during' : value }
  },
}

const oneOf = (values: readonly string[]): Codec<Clause> => clause((value) => values.includes(value))
const anyId = clause(isId)

/** Every parameter, in the order of the address. What each means stands in the README. */
const table = [
  parameter('d', ['dataset', 'version'], dataset),
  single('when', 'window', window),
  parameter('mode', ['mode', 'secondWindow'], mode),
  single('then', 'secondWindow', window),
  single('possible', 'possible', flag),
  single('undated', 'undated', flag),
  single('lone', 'lone', flag),
  single('quad', 'quad', oneOf(quadClasses)),
  single('kind', 'kind', anyId),
  single('standing', 'standing', oneOf(standings)),
  single('actor', 'actor', oneOf(actorKinds)),
  single('source', 'source', anyId),
  single('by', 'by', ids),
  single('against', 'against', ids),
  single('around', 'around', ids),
  single('depth', 'depth', choice([1, 2, 3, 4])),
  single('q', 'text', text),
  single('sel', 'selection', selection),
  single('view', 'form', choice(['graph', 'table'], ['map', 'chronicle', 'matrix'])),
  parameter('fold', ['fold', 'unfolded'], fold),
  single('fan', 'fan', flag),
  single('cam', 'camera', camera),
  single('moved', 'moved', moved),
  single('story', 'story', storyPlace),
  single('present', 'present', flag),
  single('embed', 'embed', flag),
  single('ui', 'ui', choice(['min', 'full', 'bare'])),
]

/** A key of `View` without a parameter would make this line fail to compile, naming the key. */
export const parameters: KeysWithoutParameter extends never ? readonly Parameter[] : KeysWithoutParameter =
  table

type KeysWithoutParameter = Exclude<keyof View, (typeof table)[number]['keys'][number]>

function single<K extends keyof View>(
  name: string,
  key: K,
  codec: Codec<NonNullable<View[K]>>,
): Parameter<K> {
  return parameter<K>(name, [key], {
    write: (view) => {
      const value = view[key]
      return value === undefined || value === null ? undefined : codec.write(value)
    },
    read: (written, complain) => {
      const value = codec.read(written, complain)
      return value === undefined ? undefined : ({ [key]: value } as unknown as Pick<View, K>)
    },
  })
}

function parameter<K extends keyof View>(
  name: string,
  keys: readonly K[],
  codec: Codec<Pick<View, K>>,
): Parameter<K> {
  const standard = codec.write(defaultView)
  const write = (view: View) => {
    const written = codec.write(view)
    return written === standard ? undefined : written
  }
  const read = (written: string, complain: Complain): Partial<View> => codec.read(written, complain) ?? {}
  return {
    name,
    keys,
    write,
    read,
    equal: (one, other) => write(one) === write(other),
    normalise: (view) => {
      const written = write(view)
      return { ...pick(defaultView, keys), ...(written !== undefined && read(written, leaveOut)) }
    },
  }
}

/** Whole days of the years from -9999 to 9999 or open sides; undefined where that leaves nothing, or everything. */
function withinCalendar({ start, end }: Window): Window | undefined {
  const kept = { start: withinYears(start), end: withinYears(end) }
  const everything = kept.start === -Infinity && kept.end === Infinity
  return kept.start < kept.end && !everything ? kept : undefined
}

function withinYears(day: Day): Day {
  if (!Number.isFinite(day)) return day
  return Math.min(dayOf(10_000, 1, 1), Math.max(dayOf(-9999, 1, 1), Math.round(day))) + 0
}

/** Normalising drops what makes no sense in silence: it tidies the app's own values, nobody's link. */
function leaveOut(): void {}

function pick(view: View, keys: readonly (keyof View)[]): Partial<View> {
  return Object.fromEntries(keys.map((key) => [key, view[key]]))
}
