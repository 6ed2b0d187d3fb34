import type { Actor, Relation } from '../model/dataset.ts'
import { foldText } from './folded-text.ts'
import type { GraphIndex } from './graph-index.ts'

/** The folded texts that the text filter looks in, each held once: of a million relations many say the same. */
interface Texts {
  /** Per relation: its own text (title, summary, kind, notes of its evidence), as an index into `own`. */
  readonly ownOf: Int32Array
  readonly own: readonly string[]
  /** Per actor: all its names. Per source: its title. */
  readonly names: readonly string[]
  readonly titles: readonly string[]
}

const known = new WeakMap<GraphIndex, Texts>()

/** How many relations are read in one portion. */
const portion = 4000

/**
 * Whether all words occur in what is said of a relation: title, summary, kind, all names of both ends, notes of its evidence, titles of its
 * sources. Reads all relations when it is first asked for, if `readTexts` has not done so before.
 * @param words folded, without blanks.
 */
export function textMatcher(index: GraphIndex, words: readonly string[]): (relation: number) => boolean {
  const { ownOf, own, names, titles } = textsOf(index)
  const asked = words.map((word) => ({
    own: occursIn(own, word),
    names: occursIn(names, word),
    titles: occursIn(titles, word),
  }))
  const { from, to, cited } = index
  return (relation) =>
    asked.every((word) => {
      if (word.own[ownOf[relation] ?? 0] === 1) return true
      if (word.names[from[relation] ?? 0] === 1 || word.names[to[relation] ?? 0] === 1) return true
      const end = cited.starts[relation + 1] ?? 0
      for (let item = cited.starts[relation] ?? 0; item < end; item++)
        if (word.titles[cited.items[item] ?? 0] === 1) return true
      return false
    })
}

/** Whether the texts of a dataset have been read. */
export function hasTexts(index: GraphIndex): boolean {
  return known.has(index)
}

/** Reads the texts of a dataset in portions of some hundredths of a second, one for each `next()`. */
export function* readTexts(index: GraphIndex): Generator<void> {
  if (known.has(index)) return
  const ownOf = new Int32Array(index.relations.length)
  const own: string[] = []
  const places = new Map<string, number>()
  let at = 0
  for (const relation of index.relations) {
    const text = ownText(index, relation, at)
    let place = places.get(text)
    if (place === undefined) {
      place = own.push(foldText(text)) - 1
      places.set(text, place)
    }
    ownOf[at] = place
    at += 1
    if (at % portion === 0) yield
  }
  const names = index.actors.map(namesOf)
  yield
  known.set(index, { ownOf, own, names, titles: index.sources.map(({ title = '' }) => foldText(title)) })
}

function textsOf(index: GraphIndex): Texts {
  const before = known.get(index)
  if (before) return before
  for (const _ of readTexts(index)) continue
  return textsOf(index)
}

function occursIn(texts: readonly string[], word: string): Uint8Array {
  return Uint8Array.from(texts, (text) => (text.includes(word) ? 1 : 0))
}

function ownText(index: GraphIndex, { title, summary = '', evidence }: Relation, place: number): string {
  const kind = index.kinds[index.kind[place] ?? 0]?.label ?? ''
  return [title, summary, kind, ...evidence.map(({ note = '' }) => note)].join('\n')
}

function namesOf(actor: Actor): string {
  return foldText([actor.name, actor.short ?? '', ...Object.values(actor.names ?? {})].join('\n'))
}
