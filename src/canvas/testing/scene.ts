import { actorLook } from '../actor-look.ts'
import { fontSizeOf, fontWeightOf, radiusOf, type Importance } from '../layouts/importance.ts'
import type { SceneActor, SceneLine } from '../scene.ts'

/** An actor of a scene out of what a test cares about. */
export function sceneActor(own: Partial<SceneActor> & { readonly index: number }): SceneActor {
  const step: Importance = own.step ?? 2
  return {
    id: `actor-${own.index}`,
    kind: 'state',
    shape: 'circle',
    icon: actorLook.state.icon,
    flag: undefined,
    label: `Actor ${own.index}`,
    step,
    radius: radiusOf[step],
    fontSize: fontSizeOf[step],
    weight: fontWeightOf[step],
    priority: step * 1000,
    selected: false,
    dim: false,
    ghost: false,
    folded: 0,
    ...own,
  }
}

/** A line of a scene, between the actors 0 and 1 unless it says otherwise. */
export function sceneLine(own: Partial<SceneLine> = {}): SceneLine {
  return {
    key: `${own.a ?? 0}|${own.b ?? 1}`,
    a: 0,
    b: 1,
    bend: 0,
    width: 2,
    quad: 'material-cooperation',
    standing: 'reported',
    possible: false,
    ended: false,
    forward: false,
    backward: false,
    relations: [0],
    label: undefined,
    selected: false,
    dim: false,
    ...own,
  }
}
