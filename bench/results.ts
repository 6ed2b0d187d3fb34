import type { Size } from './generate.ts'
import type { Pauses } from './pauses.ts'

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
  /** Milliseconds of script that ours does between two play steps, when the browser has time, for each step on average. */
  readonly between: number
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
  /** While the file is read; and from then on until all is shown and the page is quiet. */
  readonly reading: Pauses
  readonly showing: Pauses
  /** Bytes. All but the heap are of the process that the page and its workers run in, where the system tells. */
  readonly memory: {
    /** With the site's own dataset on the page. */
    readonly before: number | undefined
    /** The most until the file was on the page, and until the window had been moved. */
    readonly peak: number | undefined
    readonly walked: number | undefined
    /** Of the page's own heap after a collection. */
    readonly heap: number
  }
  readonly steps: readonly StepResult[]
}

/** One step of the window, in milliseconds. */
export interface StepResult {
  /** What a key press does at once: filter, React, scene. */
  readonly act: number
  /** All script until the next frame is there, what gives the drawing commands included. */
  readonly script: number
  /** All until the next frame is there. */
  readonly frame: number
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
