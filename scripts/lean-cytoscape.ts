import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * What we take of Cytoscape in place of parts that the app never reaches: its canvas and WebGL drawing (we register a
 * renderer of our own, which gives it only the actors that are held), the shapes, edges, labels and bounds it would work out for that,
 * all styles (`styleEnabled` is off, and what asks for them here answers as Cytoscape does then), animations, which go by styles, its
 * layouts but the empty one (places come with the dataset), export, graph algorithms and degrees. That is two thirds of the library.
 * Keys: the end of the importing module's path, and the import as it is written there.
 */
const replaced: Readonly<Record<string, string>> = {
  'extensions/renderer/index.mjs ./canvas/index.mjs': 'export default function NoCanvasRenderer() {}',
  'extensions/index.mjs ./layout/index.mjs':
    'import empty from "cytoscape-source:extensions/layout/null.mjs"\nexport default [{ name: "null", impl: empty }]',
  'collection/index.mjs ./algorithms/index.mjs': 'export default {}',
  'extensions/renderer/base/index.mjs ./node-shapes.mjs':
    'export default { registerNodeShapes() { this.nodeShapes = {} } }',
  'extensions/renderer/base/index.mjs ./arrow-shapes.mjs':
    'export default { registerArrowShapes() { this.arrowShapes = {} } }',
  'extensions/renderer/base/index.mjs ./images.mjs': 'export default {}',
  'extensions/renderer/base/coord-ele-math/index.mjs ./edge-arrows.mjs': 'export default {}',
  'extensions/renderer/base/coord-ele-math/index.mjs ./edge-control-points.mjs': 'export default {}',
  'extensions/renderer/base/coord-ele-math/index.mjs ./edge-endpoints.mjs': 'export default {}',
  'extensions/renderer/base/coord-ele-math/index.mjs ./edge-projection.mjs': 'export default {}',
  'extensions/renderer/base/coord-ele-math/index.mjs ./labels.mjs': 'export default {}',
  'extensions/renderer/base/coord-ele-math/index.mjs ./nodes.mjs': 'export default {}',
  'extensions/renderer/base/coord-ele-math/index.mjs ./rendered-style.mjs':
    'export default { registerCalculationListeners() {}, onUpdateEleCalcs() {}, recalculateRenderedStyle() {} }',
  'extensions/renderer/base/coord-ele-math/z-ordering.mjs ../../../../collection/zsort.mjs':
    'export default () => 0',
  'collection/index.mjs ./animation.mjs': 'export default {}',
  'collection/index.mjs ./degree.mjs': 'export default {}',
  'collection/index.mjs ./layout.mjs': 'export default {}',
  'collection/index.mjs ./style.mjs':
    'export default { updateStyle() { return this }, interactive() { return true }, visible() { return true } }',
  'collection/iteration.mjs ./zsort.mjs': 'export default () => 0',
  'collection/dimensions/index.mjs ./bounds.mjs':
    'const same = function () { return this }\nexport default { dirtyBoundingBoxCache: same, dirtyCompoundBoundsCache: same, updateCompoundBounds: same }',
  'collection/dimensions/index.mjs ./edge-points.mjs': 'export default {}',
  'collection/dimensions/index.mjs ./width-height.mjs': 'export default {}',
  'core/index.mjs ./animation/index.mjs':
    'export default { startAnimationLoop() {}, stopAnimationLoop() {} }',
  'core/index.mjs ./export.mjs': 'export default {}',
  'core/index.mjs ./style.mjs': 'export default {}',
  'define/index.mjs ./animation.mjs': 'export default {}',
  'index.mjs ./stylesheet.mjs': 'export default undefined',
}

const prefix = '\0lean-cytoscape:'

/** Builds Cytoscape from its published sources without those parts. Fails when a new version no longer has one of them. */
export function leanCytoscape(): Plugin {
  const source = join(dirname(createRequire(import.meta.url).resolve('cytoscape')), '..', 'src')
  const seen = new Set<string>()
  return {
    name: 'entente:lean-cytoscape',
    apply: 'build',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === 'cytoscape') return join(source, 'index.mjs')
      if (id.startsWith('cytoscape-source:')) return join(source, id.slice('cytoscape-source:'.length))
      if (!importer?.startsWith(source)) return undefined
      const key = `${importer.slice(source.length + 1)} ${id}`
      if (!(key in replaced)) return undefined
      seen.add(key)
      return prefix + key
    },
    load(id) {
      return id.startsWith(prefix) ? replaced[id.slice(prefix.length)] : undefined
    },
    buildEnd(error) {
      const missing = Object.keys(replaced).filter((key) => !seen.has(key))
      if (!error && seen.size > 0 && missing.length > 0) {
        this.error(
          `This version of Cytoscape has no “${missing.join('”, “')}”: look at scripts/lean-cytoscape.ts again.`,
        )
      }
    },
  }
}
