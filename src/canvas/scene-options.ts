import type { Bundle } from '../graph/bundles.ts'
import type { Importance } from './layouts/importance.ts'
import type { Scene, Stage } from './scene.ts'

/** What a scene is made of besides the visible graph. Actors are indices into `GraphIndex.actors`. */
export interface SceneOptions {
  readonly importance: Readonly<Record<string, Importance>>
  /** The home each actor is drawn at; itself where nothing is folded. */
  readonly homeOf: (actor: number) => number
  /** The bundles of the visible relations, after folding. */
  readonly bundles: readonly Bundle[]
  /** Every relation as its own line. */
  readonly fan: boolean
  readonly selectedActor: number | undefined
  readonly selectedRelation: number | undefined
  /** Indices of the relations that are spoken of, whatever is selected; the rest is dim. */
  readonly focus?: ReadonlySet<number> | undefined
  readonly stage?: Stage | undefined
  /** Actors whose life does not touch the window. */
  readonly ghosts: ReadonlySet<number>
  /** As in the scene. */
  readonly lasting?: Scene['lasting']
}
