import type { GraphIndex } from '../../graph/graph-index.ts'
import { resolveActor, resolveSource } from '../../graph/resolve.ts'
import { voiceOf } from '../../model/citation.ts'
import type { Actor } from '../../model/dataset.ts'
import type { Voices } from '../../model/evidence-words.ts'
import { nameOf } from '../../model/sentence.ts'

/** The names of speakers and sources of a dataset, former ids followed. */
export function voicesOf(index: GraphIndex, nameIt: (actor: Actor) => string = nameOf): Voices {
  return {
    actor: (id) => {
      const actor = index.actors[resolveActor(index, id) ?? -1]
      return actor ? nameIt(actor) : id
    },
    source: (id) => {
      const source = index.sources[resolveSource(index, id) ?? -1]
      return source ? voiceOf(source) : id
    },
  }
}
