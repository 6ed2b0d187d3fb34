import { resolveActor, resolveRelation } from '../graph/resolve.ts'
import { shortNameOf, sentenceOf } from '../model/sentence.ts'
import type { ExplorerState } from '../view/explorer.ts'
import { useExplored } from '../view/use-explorer.ts'
import { whenWords } from '../view/when-words.ts'

/** The tab's title says what is looked at, so that history and bookmarks can be told apart. */
export function DocumentTitle() {
  return <title>{useExplored(titleOf)}</title>
}

function titleOf({ index, view }: ExplorerState): string {
  const what = selectedName(index, view)
  const when = (view.window ?? view.secondWindow) && whenWords(index, view)
  return [what, when, index.dataset.title, 'Entente'].filter(Boolean).join(' · ')
}

function selectedName(
  index: ExplorerState['index'],
  { selection }: ExplorerState['view'],
): string | undefined {
  if (selection?.type === 'actor') return index.actors[resolveActor(index, selection.id) ?? -1]?.name
  if (selection?.type !== 'relation') return undefined
  const at = resolveRelation(index, selection.id) ?? -1
  const relation = index.relations[at]
  const from = index.actors[index.from[at] ?? -1]
  const to = index.actors[index.to[at] ?? -1]
  return relation && from && to && sentenceOf(from, relation, to, shortNameOf)
}
