import type { IconNode } from 'lucide'

import type { ActorKind, QuadClass, Standing } from '../model/vocabulary.ts'
import type { Shape } from './actor-look.ts'
import type { Importance } from './layouts/importance.ts'
import type { LineChange } from './line-change.ts'

/** What is to be drawn of one actor. Positions are not here: Cytoscape owns them. */
export interface SceneActor {
  /** Index into `GraphIndex.actors`. */
  readonly index: number
  readonly id: string
  readonly kind: ActorKind
  readonly shape: Shape
  readonly icon: IconNode
  readonly flag: string | undefined
  readonly label: string
  readonly step: Importance
  /** Graph units at zoom 1. */
  readonly radius: number
  /** CSS pixels at zoom 1. */
  readonly fontSize: number
  readonly weight: number
  /** Higher is labelled first. */
  readonly priority: number
  readonly selected: boolean
  /** Not part of what is selected: drawn back. */
  readonly dim: boolean
  /** It had ended, or not begun, in the whole window. */
  readonly ghost: boolean
  /** Satellites folded into it. */
  readonly folded: number
}

/** One line between two actors: a relation, or the bundle of a dyad's relations of one sign. */
export interface SceneLine {
  readonly key: string
  /** Indices into `GraphIndex.actors`. */
  readonly a: number
  readonly b: number
  /** Sideways distance of the line's middle from the straight line, in graph units, to the left of a → b. */
  readonly bend: number
  /** CSS pixels at zoom 1. */
  readonly width: number
  readonly quad: QuadClass
  readonly standing: Standing | 'denied'
  readonly possible: boolean
  readonly ended: boolean
  /** Arrowhead at b, at a. */
  readonly forward: boolean
  readonly backward: boolean
  /** Indices into `GraphIndex.relations`, at least one. */
  readonly relations: readonly number[]
  /** Text along the line, where it is wanted. */
  readonly label: string | undefined
  /** What stands there where the label has no room. */
  readonly shortLabel?: string | undefined
  readonly selected: boolean
  readonly dim: boolean
  /** Where windows or accounts are compared. */
  readonly change?: LineChange | undefined
}

/** How a picture is drawn that is shown to a room: it fits what is not dim, and what is dim stands far back. */
export interface Stage {
  /** Factor of all sizes: icons, letters and lines. */
  readonly scale: number
}

/** Everything one picture holds, apart from where things stand and from where one looks. */
export interface Scene {
  readonly actors: readonly SceneActor[]
  readonly lines: readonly SceneLine[]
  readonly stage?: Stage | undefined
  /**
   * Where the scene is one of many that follow on one another: makes out, for the relations of its lines, which of these are likely to
   * stay as they are in the next ones.
   */
  readonly lasting?: (() => (relation: number) => boolean) | undefined
}

export const emptyScene: Scene = { actors: [], lines: [] }
