import { quadClasses, signOf, type QuadClass } from '../model/vocabulary.ts'
import type { Certainty } from '../time/spell.ts'
import type { Sides } from './sides.ts'
import type { GraphIndex } from './graph-index.ts'

/** Two actors between whom cooperation prevailed on one side of a comparison, and conflict on the other. */
export interface FlippedPair {
  /** Indices of actors; `a` has the lesser id. */
  readonly a: number
  readonly b: number
  /** The class that stands for each side: of the sign that prevails there, and deeds where there are any of it. */
  readonly first: QuadClass
  readonly second: QuadClass
  /** False where the dates leave it open whether one of them prevailed. */
  readonly sure: boolean
  /** Its relations that bear a sign, on either side, ascending. */
  readonly relations: readonly number[]
}

/**
 * The pairs that changed their sign. A pair's sign on one side is cooperation if more of its relations there are cooperation than
 * conflict, and conflict if more are conflict; as many of both, or none, is no sign, and structure has none. It changed if it is
 * cooperation on one side and conflict on the other. (The sign of a dyad as its net balance: Doreian & Mrvar 2015, "Structural
 * Balance and Signed International Relations".)
 * @param homeOf where an actor is drawn: pairs are of homes then.
 */
export function flippedPairs(
  index: GraphIndex,
  sides: ReadonlyMap<number, Sides>,
  homeOf: (actor: number) => number = (actor) => actor,
): FlippedPair[] {
  const pairs = new Map<string, Pair>()
  for (const [relation, side] of sides) {
    const quad = quadClasses[index.quad[relation] ?? 0] ?? 'structural'
    const [one, other] = [homeOf(index.from[relation] ?? 0), homeOf(index.to[relation] ?? 0)]
    if (signOf(quad) === 0 || one === other) continue
    const [a, b] = idOf(index, one) < idOf(index, other) ? [one, other] : [other, one]
    const pair = pairs.get(`${a}|${b}`) ?? { a, b, first: [], second: [], relations: [] }
    pairs.set(`${a}|${b}`, pair)
    pair.relations.push(relation)
    if (side.first !== 'never') pair.first.push({ quad, certainty: side.first })
    if (side.second !== 'never') pair.second.push({ quad, certainty: side.second })
  }
  return [...pairs.values()].flatMap((pair) => flipOf(pair))
}

interface Tie {
  readonly quad: QuadClass
  readonly certainty: Certainty
}

interface Pair extends Pick<FlippedPair, 'a' | 'b'> {
  readonly first: Tie[]
  readonly second: Tie[]
  readonly relations: number[]
}

function flipOf({ a, b, first, second, relations }: Pair): FlippedPair[] {
  const [before, after] = [prevailing(first), prevailing(second)]
  if (!before || !after || signOf(before.quad) === signOf(after.quad)) return []
  const sure = before.sure && after.sure
  return [
    { a, b, first: before.quad, second: after.quad, sure, relations: relations.toSorted((x, y) => x - y) },
  ]
}

/** The sign that prevails among the ties of one side, as its class; sure if it does so on every reading of their dates. */
function prevailing(ties: readonly Tie[]): { readonly quad: QuadClass; readonly sure: boolean } | undefined {
  const count = (sign: number, certain: boolean) =>
    ties.filter(({ quad, certainty }) => signOf(quad) === sign && (!certain || certainty === 'certain'))
      .length
  const balance = Math.sign(count(1, false) - count(-1, false))
  if (balance === 0) return undefined
  const ofSign = ties.filter(({ quad }) => signOf(quad) === balance)
  const quad = (ofSign.find((tie) => tie.quad.startsWith('material')) ?? ofSign[0])?.quad
  return quad && { quad, sure: count(balance, true) > count(-balance, false) }
}

function idOf(index: GraphIndex, actor: number): string {
  return index.actors[actor]?.id ?? ''
}
