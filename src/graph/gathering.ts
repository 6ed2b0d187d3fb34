import type { Relation } from '../model/dataset.ts'

/** What comes of looking at every relation of a dataset once, in order. */
export interface Gathering<T> {
  readonly add: (relation: Relation) => void
  /** To be called after the last one. */
  readonly done: () => T
}
