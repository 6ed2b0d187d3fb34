import { MultiDirectedGraph } from 'graphology'
import { Sigma } from 'sigma'

import { importanceOf, radiusOf } from '../../src/canvas/layouts/importance.ts'
import { readPalette } from '../../src/canvas/palette.ts'
import { sizeFactor } from '../../src/canvas/sizes.ts'
import { quadClasses } from '../../src/model/vocabulary.ts'
import { createScan, type Contender, type Subject } from './contender.ts'

/** sigma.js as its guide has it: reducers that hide what is not in the window, and a refresh. */
export function createSigma(container: HTMLElement, { index, places, camera, window }: Subject): Contender {
  const palette = readPalette(container)
  const importance = importanceOf(index.dataset)
  const { relationOn, actorOn, scan } = createScan(index)
  scan(window)
  const graph = new MultiDirectedGraph()
  for (const [at, { id, name }] of index.actors.entries()) {
    const { x, y } = places[at] ?? { x: 0, y: 0 }
    const size = radiusOf[importance[id] ?? 1] * sizeFactor(camera.zoom)
    graph.addNode(id, { at, x, y: -y, size, label: name, color: palette['rule-strong'] })
  }
  for (const [at, { id, from, to }] of index.relations.entries()) {
    const color = palette[quadClasses[index.quad[at] ?? 0] ?? 'structural']
    graph.addDirectedEdgeWithKey(id, from, to, { at, size: 1.5, color })
  }
  const sigma = new Sigma(graph, container, {
    nodeReducer: (_, data) => ({ ...data, hidden: actorOn[Number(data['at'])] === 0 }),
    edgeReducer: (_, data) => ({ ...data, hidden: relationOn[Number(data['at'])] === 0 }),
  })
  return {
    show(next) {
      scan(next)
      sigma.refresh({ skipIndexation: true })
    },
    look: (next) => void sigma.getCamera().setState({ ratio: camera.zoom / next.zoom }),
    destroy: () => sigma.kill(),
  }
}
