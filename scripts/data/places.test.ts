import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

import { cameraFor } from '../../src/canvas/camera.ts'
import { buildHomes } from '../../src/canvas/layouts/homes.ts'
import { fontSizeOf, importanceOf, radiusOf } from '../../src/canvas/layouts/importance.ts'
import { labelGap, lineHeight } from '../../src/canvas/layouts/label-box.ts'
import { nameLines } from '../../src/canvas/name-lines.ts'
import type { SceneActor } from '../../src/canvas/scene.ts'
import { sizeFactor, smallestLetters } from '../../src/canvas/sizes.ts'
import type { Dataset } from '../../src/model/dataset.ts'
import { datasetFolders } from './folders.ts'
import { readPublished } from './published.ts'
import { readFolder } from './read-folder.ts'

/** What the panels, the header and the timeline leave for the picture in a window of 1440 × 900, CSS pixels. */
const room = { width: 816, height: 607 }

describe.each(datasetFolders(resolve('.')))('the places of data/$name', ({ name, folder }) => {
  const { dataset } = readFolder(folder, name)
  if (!dataset) throw new Error(`data/${name} has errors; npm run data names them.`)
  const homes = buildHomes(dataset.actors)

  test('keep every name clear of every other, folded', () => {
    expect(covered(namesIn(dataset, (id) => !homes.has(id)))).toEqual([])
  })

  test('keep nearly every name clear of every other, unfolded', () => {
    const names = namesIn(dataset, () => true)
    expect(new Set(covered(names).flat()).size / names.length).toBeLessThan(0.03)
  })

  test('are those of every version published before', () => {
    for (const edition of readPublished(folder).editions) {
      const { positions = {}, actors } = edition.dataset
      const kept = actors.filter(({ id }) => dataset.actors.some((actor) => actor.id === id))
      expect(kept.length).toBeGreaterThan(0)
      for (const { id } of kept) expect(dataset.positions?.[id], id).toEqual(positions[id])
    }
  })
})

interface Name {
  readonly id: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where names would stand below their icons if none gave way, with all of `shown` in view, CSS pixels. */
function namesIn(dataset: Dataset, shown: (id: string) => boolean): Name[] {
  const importance = importanceOf(dataset)
  const actors = dataset.actors.filter(({ id }) => shown(id))
  const placeOf = (id: string) => {
    const [x, y] = dataset.positions?.[id] ?? [Number.NaN, Number.NaN]
    return { x, y }
  }
  const scene = actors.map(({ id, name, short }, index) => {
    const step = importance[id] ?? 1
    return { index, id, label: short ?? name, step, radius: radiusOf[step], fontSize: fontSizeOf[step] }
  })
  const camera = cameraFor(scene as SceneActor[], (index) => placeOf(actors[index]?.id ?? ''), room)
  if (!camera) throw new Error('There is nobody to show.')
  const factor = sizeFactor(camera.zoom)
  return scene.map(({ id, label, step, radius, fontSize }) => {
    const place = placeOf(id)
    const x = (place.x - camera.x) * camera.zoom
    const top = (place.y - camera.y) * camera.zoom + radius * factor + labelGap
    const letters = Math.max(smallestLetters, fontSize * factor)
    const { lines, width } = nameLines(label, step)
    const half = (width * letters) / 2
    return { id, left: x - half, right: x + half, top, bottom: top + lines.length * lineHeight * letters }
  })
}

function covered(names: readonly Name[]): [string, string][] {
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other): [string, string] => [one.id, other.id]),
  )
}
