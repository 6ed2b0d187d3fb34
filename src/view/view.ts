import { type ComparedFilter, everything } from '../graph/filter.ts'

export type Selection = { readonly type: 'actor' | 'relation'; readonly id: string }

/** Centre in graph units and zoom (screen pixels per graph unit). */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

/** A step of a story of the dataset, counted from 1. */
export interface StoryPlace {
  readonly id: string
  readonly step: number
}

/** The ways of looking at a view that exist today; addresses name more (`map`, `chronicle`, `matrix`), which come later. */
export type Form = 'graph' | 'table'

/** What stands around the picture in another site's page: the timeline; with it legend and filters; or nothing. */
type EmbedControls = 'min' | 'full' | 'bare'

/** Everything that decides what is on the page: one immutable value, of which the address is the writing. */
export interface View extends ComparedFilter {
  /** Dataset id; left out, the site's first. */
  readonly dataset?: string | undefined
  /** First 8 hex digits of the dataset version's SHA-256; left out, the newest. */
  readonly version?: string | undefined
  readonly selection?: Selection | undefined
  readonly form: Form
  /** Satellites folded into their homes, but for the homes in `unfolded`. */
  readonly fold: boolean
  readonly unfolded: readonly string[]
  /** Every relation as its own line. */
  readonly fan: boolean
  /** Left out, the picture fits the window. */
  readonly camera?: Camera | undefined
  /** Actors placed by hand: id → whole graph units. */
  readonly moved: Readonly<Record<string, readonly [number, number]>>
  /** The step this view belongs to. */
  readonly story?: StoryPlace | undefined
  /** The story is played: narration beside the picture, and nothing else. */
  readonly present: boolean
  /** Bare frame for another site's page. */
  readonly embed: boolean
  readonly ui: EmbedControls
}

export const defaultView: View = {
  ...everything,
  against: [],
  form: 'graph',
  fold: false,
  unfolded: [],
  fan: false,
  moved: {},
  present: false,
  embed: false,
  ui: 'min',
}
