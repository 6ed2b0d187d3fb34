import { quadClasses, standings } from '../model/vocabulary.ts'
import { incidence, type Lists } from './lists.ts'
import type { VoiceColumns } from './speakers.ts'

/**
 * Which structure may follow which speakers. A speaker and an actor make a pair where the speaker speaks of a relation of the actor.
 * `reporting` makes none, for it speaks of all structure that could follow.
 */
export interface FollowColumns {
  /** Per actor: its first pair; one longer than there are actors. */
  readonly pairStarts: Int32Array
  /** Per pair: the speaker, ascending for each actor. */
  readonly pairSpeaker: Int32Array
  /** Per item of `voices`: the pairs at both ends of its relation; −1 for `reporting`. */
  readonly pairFrom: Int32Array
  readonly pairTo: Int32Array
  /** The relations that may follow, ascending, and those of each actor. */
  readonly following: Int32Array
  readonly structure: Lists
}

interface Laid extends VoiceColumns {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly quad: Uint8Array
  readonly standing: Uint8Array
}

/** Whether a relation may follow the actors of a perspective whose speakers do not speak of it: structure that sources report. */
export function mayFollow({ quad, standing }: Pick<Laid, 'quad' | 'standing'>, relation: number): boolean {
  return quad[relation] === structural && standing[relation] === reported
}

const structural = quadClasses.indexOf('structural')
const reported = standings.indexOf('reported')

export function followColumns(actors: number, laid: Laid): FollowColumns {
  const { from, to, voices, speakerActor } = laid
  const speakers = speakerActor.length
  const pairFrom = new Int32Array(voices.items.length).fill(-1)
  const pairTo = new Int32Array(voices.items.length).fill(-1)
  const keyOf = (actor: number | undefined, speaker: number) => (actor ?? 0) * speakers + speaker
  const eachClaim = (act: (voice: number, a: number, b: number) => void) => {
    for (let relation = 0; relation < from.length; relation++) {
      for (let voice = voices.starts[relation] ?? 0; voice < (voices.starts[relation + 1] ?? 0); voice++) {
        const speaker = voices.items[voice] ?? 0
        if (speakerActor[speaker] !== -1)
          act(voice, keyOf(from[relation], speaker), keyOf(to[relation], speaker))
      }
    }
  }

  const all = new Float64Array(voices.items.length * 2)
  let claimed = 0
  eachClaim((_, a, b) => {
    all[claimed++] = a
    all[claimed++] = b
  })
  const keys = all
    .subarray(0, claimed)
    .sort()
    .filter((key, at, sorted) => at === 0 || key !== sorted[at - 1])
  eachClaim((voice, a, b) => {
    pairFrom[voice] = placeOf(keys, a)
    pairTo[voice] = placeOf(keys, b)
  })
  return {
    pairStarts: Int32Array.from({ length: actors + 1 }, (_, actor) => placeOf(keys, actor * speakers)),
    pairSpeaker: Int32Array.from(keys, (key) => key % speakers),
    pairFrom,
    pairTo,
    following: Int32Array.from(from.keys()).filter((relation) => mayFollow(laid, relation)),
    structure: incidence(actors, from, to, (relation) => mayFollow(laid, relation)),
  }
}

/** The first place whose key is not less. */
function placeOf(keys: Float64Array, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] ?? 0) < key) low = middle + 1
    else high = middle
  }
  return low
}
