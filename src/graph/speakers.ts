import type { Dataset, Evidence } from '../model/dataset.ts'
import type { Gathering } from './gathering.ts'
import { growing } from './growing.ts'
import type { Lists } from './lists.ts'
import { resolveActor, type Places } from './resolve.ts'

/** The speaker id under which stands what sources report in their own voice; an actor of that id cannot be a speaker. */
export const reporting = 'reporting'

/** One voice in a dataset. */
export interface Speaker {
  /** An actor's id, or `reporting`. */
  readonly id: string
  /** Index of the actor; undefined for `reporting`. */
  readonly actor: number | undefined
  /** How many relations it speaks of. */
  readonly speaksOf: number
}

/** What a voice does with a relation; marks of one voice and one relation add up. */
export const voiceMark = { reports: 1, asserts: 2, denies: 4 } as const

/** Who speaks of what. Speakers are numbered: `reporting` first if anything is reported, then actors as the dataset has them. */
export interface VoiceColumns {
  /** Per speaker: its actor, −1 for `reporting`. */
  readonly speakerActor: Int32Array
  /** Per relation: the speakers that speak of it, ascending, each once. */
  readonly voices: Lists
  /** Per item of `voices`: a sum of `voiceMark`. */
  readonly voiceMarks: Uint8Array
}

/** Takes the relations of a dataset in turn, then says who speaks of what. */
export function gatherVoices({ relations, actors }: Dataset, places: Places): Gathering<VoiceColumns> {
  const starts = new Int32Array(relations.length + 1)
  const voiceActors = growing(relations.length)
  const marks = growing(relations.length)
  let relation = 0
  return {
    add({ id, evidence }) {
      const own = new Map<number, number>()
      for (const piece of evidence) {
        const actor = voiceOf(piece, places, id)
        if (actor === undefined || (actor >= 0 && actors[actor]?.id === reporting)) continue
        own.set(actor, (own.get(actor) ?? 0) | markOf(piece))
      }
      for (const [actor, mark] of own.size > 1 ? [...own].sort(([a], [b]) => a - b) : own) {
        voiceActors.push(actor)
        marks.push(mark)
      }
      starts[++relation] = voiceActors.length()
    },
    done() {
      const spoken = voiceActors.done()
      const speakerActor = Int32Array.from(new Set(spoken)).sort()
      const numbers = new Map([...speakerActor].map((actor, speaker) => [actor, speaker]))
      return {
        speakerActor,
        voices: { starts, items: spoken.map((actor) => numbers.get(actor) ?? 0) },
        voiceMarks: Uint8Array.from(marks.done()),
      }
    },
  }
}

export function speakersOf({ actors }: Dataset, { speakerActor, voices }: VoiceColumns): Speaker[] {
  const spoken = new Int32Array(speakerActor.length)
  const { items } = voices
  // There may be millions, which an iterator takes long to give.
  for (let at = 0; at < items.length; at++) {
    const speaker = items[at] ?? 0
    spoken[speaker] = (spoken[speaker] ?? 0) + 1
  }
  return Array.from(speakerActor, (actor, speaker) => ({
    id: actors[actor]?.id ?? reporting,
    actor: actor === -1 ? undefined : actor,
    speaksOf: spoken[speaker] ?? 0,
  }))
}

/** The actor whose word a piece of evidence is, −1 for the source itself; undefined where it is only inferred. */
function voiceOf({ status, by }: Evidence, places: Places, relation: string): number | undefined {
  if (status === 'reported') return -1
  if (status === 'inferred') return undefined
  const actor = by === undefined ? undefined : resolveActor({ places }, by)
  if (actor === undefined) throw new Error(`Relation "${relation}" has a claim by nobody known.`)
  return actor
}

function markOf({ status }: Evidence): number {
  if (status === 'reported') return voiceMark.reports
  return status === 'asserted' ? voiceMark.asserts : voiceMark.denies
}
