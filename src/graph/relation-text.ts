import type { Actor } from '../model/dataset.ts'
import { foldText } from './folded-text.ts'
import type { GraphIndex } from './graph-index.ts'
import { listAt } from './lists.ts'

const texts = new WeakMap<GraphIndex, readonly string[]>()

/**
 * Per relation: the folded text that the text filter looks in (title, summary, kind, all names of both ends, notes of its evidence,
 * titles of its sources). Made when first asked for, then kept.
 */
export function relationTexts(index: GraphIndex): readonly string[] {
  const known = texts.get(index)
  if (known) return known
  const names = index.actors.map(namesOf)
  const titles = index.sources.map((source) => foldText(source.title ?? ''))
  const made = index.relations.map((relation, place) =>
    [
      foldText(
        [
          relation.title,
          relation.summary ?? '',
          index.kinds[index.kind[place] ?? 0]?.label ?? '',
          ...relation.evidence.map((evidence) => evidence.note ?? ''),
        ].join('\n'),
      ),
      names[index.from[place] ?? 0],
      names[index.to[place] ?? 0],
      ...Array.from(listAt(index.cited, place), (source) => titles[source]),
    ].join('\n'),
  )
  texts.set(index, made)
  return made
}

function namesOf(actor: Actor): string {
  return foldText([actor.name, actor.short ?? '', ...Object.values(actor.names ?? {})].join('\n'))
}
