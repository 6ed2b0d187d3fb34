import { Undo2, Waypoints } from 'lucide'
import { useRef, useState } from 'react'

import { placeInWorker } from '../../canvas/layouts/place-in-worker.ts'
import type { Dataset } from '../../model/dataset.ts'
import { actAndFocus } from '../../ui/act-and-focus.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { ExplorerState } from '../../view/explorer.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'

/** Lays out afresh what is visible, and takes actors back to the places they have in the dataset. */
export function Places() {
  const explorer = useExplorer()
  const moved = useExplored(({ view }) => view.moved)
  const [state, setState] = useState<'idle' | 'working' | 'failed'>('idle')
  const layOutButton = useRef<HTMLButtonElement>(null)

  async function layOut() {
    if (state === 'working') return
    setState('working')
    try {
      const places = await placeInWorker(visiblePart(explorer.getState()), {})
      explorer.act((view) => ({ ...view, moved: { ...view.moved, ...places }, camera: undefined }))
      setState('idle')
    } catch (error) {
      console.error(error)
      setState('failed')
    }
  }

  return (
    <>
      <span role="status" className={state === 'failed' ? undefined : 'visually-hidden'}>
        {state === 'working' && 'Laying out…'}
        {state === 'failed' && 'The layout failed; nothing was moved.'}
      </span>
      {Object.keys(moved).length > 0 && (
        <Button
          aria-label="Put actors back to their places in the dataset"
          title="Back to the dataset’s places"
          onClick={() =>
            actAndFocus(
              () => explorer.act((view) => ({ ...view, moved: {} })),
              () => layOutButton.current,
            )
          }
        >
          <Icon of={Undo2} />
        </Button>
      )}
      <Button
        aria-label="Lay out what is visible afresh"
        title="Lay out afresh"
        ref={layOutButton}
        aria-disabled={state === 'working'}
        onClick={() => void layOut()}
      >
        <Icon of={Waypoints} />
      </Button>
    </>
  )
}

/** What is visible, as a dataset of its own; homes that are not visible are forgotten. */
function visiblePart({ index, visible }: ExplorerState): Dataset {
  const actors = visible.actors.flatMap((at) => index.actors[at] ?? [])
  const ids = new Set(actors.map(({ id }) => id))
  return {
    ...index.dataset,
    actors: actors.map((actor) => {
      const { home, ...rest } = actor
      return home === undefined || ids.has(home) ? actor : rest
    }),
    relations: visible.relations.flatMap(({ index: at }) => index.relations[at] ?? []),
    positions: {},
  }
}
