import { actorLook } from '../../canvas/actor-look.ts'
import { otherEnd, relationsOf } from '../../graph/actor-facts.ts'
import type { GraphIndex } from '../../graph/graph-index.ts'
import type { VisibleGraph } from '../../graph/visible-graph.ts'
import { quadClasses, signOf } from '../../model/vocabulary.ts'

/** An actor in a sentence for those who hear the picture: what it is, its signed ties, whom it is tied to. */
export function describeActor(index: GraphIndex, visible: VisibleGraph, actor: number): string {
  const record = index.actors[actor]
  if (!record) return ''
  const relations = relationsOf(index, actor, visible)
  const signs = relations.map((relation) => signOf(quadClasses[index.quad[relation] ?? 0] ?? 'structural'))
  const cooperative = signs.filter((sign) => sign > 0).length
  const conflictual = signs.filter((sign) => sign < 0).length
  const others = [...new Set(relations.map((relation) => otherEnd(index, relation, actor)))]
  const names = others.slice(0, 6).map((other) => index.actors[other]?.name)
  const more = others.length > names.length ? ` and ${others.length - names.length} more` : ''
  return (
    `${record.name}, ${actorLook[record.kind].label.toLowerCase()}. ` +
    `${count(relations.length, 'relation')}: ${cooperative} of cooperation, ${conflictual} of conflict. ` +
    (others.length > 0 ? `Tied to ${names.join(', ')}${more}.` : '')
  )
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
