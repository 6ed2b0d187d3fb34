import type { Size } from './generate.ts'

export const contenderNames = ['ours', 'raw', 'stock', 'sigma'] as const
export type ContenderName = (typeof contenderNames)[number]

/** Milliseconds, one entry per step. `script` ends when the drawing commands are given, `total` when there are pixels. */
export interface Samples {
  readonly script: readonly number[]
  readonly total: readonly number[]
}

type ByContender<T> = Readonly<Partial<Record<ContenderName, T>>>

/** What the page measured at one size. */
export interface PictureResult {
  /** Ends with the numbers of actors and relations. */
  readonly name: string
  readonly actors: number
  /** Which share of the relations comes or goes with a play step, on average. */
  readonly flips: number
  /** Milliseconds to lay the dataset out for questions, before any picture. */
  readonly index: number
  readonly play: ByContender<Samples>
  readonly jump: ByContender<Samples>
  readonly zoom: ByContender<Samples>
  readonly firstPaint: ByContender<readonly number[]>
  /** Milliseconds to find what is under one point. */
  readonly pick: ByContender<readonly number[]>
  /** Milliseconds between real frames while ours plays. */
  readonly frames: readonly number[]
  /** How often ours asked for a random number while it was measured. */
  readonly randomNumbers: number
  /** Where the time of one of our play steps goes: milliseconds of script, by part. */
  readonly parts: Readonly<Record<string, readonly number[]>>
  /** Whatever could not be measured, in a sentence each. */
  readonly left: readonly string[]
}

/** Milliseconds per step of asking 30k, 100k or 1M relations. */
export interface FilterResult {
  readonly where: 'Node' | 'browser'
  readonly relations: number
  readonly index: number
  readonly play: { readonly ours: readonly number[]; readonly scan: readonly number[] }
  readonly jump: { readonly ours: readonly number[]; readonly scan: readonly number[] }
}

/** How the page opens with an empty cache. */
export interface LoadResult {
  /** Of Lighthouse's mobile preset, at most 100. */
  readonly score: number
  /** Milliseconds, by Lighthouse's mobile preset: the largest paint, and how long input would have waited in all. */
  readonly largestPaint: number
  readonly blocked: number
  /** How much of the page moved, by the same. */
  readonly shift: number
  /** Milliseconds from the navigation until the graph answers, in a window of 1440 × 900. */
  readonly answers: number
}

/** How a file of very many relations opens. */
export interface LargeResult {
  readonly relations: number
  /** Of the file. */
  readonly bytes: number
  /** Milliseconds until it is on the page. */
  readonly opened: number
  /** Milliseconds between two frames at the longest: while the file is read, and while the page takes the dataset over. */
  readonly longestPause: number
  readonly showing: number
  /** Milliseconds that a step of its window takes: the script that a key press runs, and all until the next frame is there. */
  readonly filter: number
  readonly frame: number
  /** Bytes. */
  readonly memory: number
}

export interface Bar {
  readonly id: string
  readonly value: number
  readonly limit: number
  readonly holds: boolean
}

export function nameOfSize({ actors, relations }: Size): string {
  return `${actors}/${relations}`
}
