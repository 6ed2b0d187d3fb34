import { useEffect, useRef } from 'react'

import { stepView } from '../features/stories/play.ts'
import { useExplored, useExplorer } from '../view/use-explorer.ts'
import type { StoryPlace, View } from '../view/view.ts'

/** Whether a story plays, and the ways in and out. */
export function usePresenting() {
  const explorer = useExplorer()
  const presenting = useExplored(({ view }) => view.present && view.story !== undefined)
  /** Where one stood before; undefined where a link led straight into a story. */
  const before = useRef<View>(undefined)

  useEffect(
    () =>
      explorer.subscribe(({ view }, { view: last }) => {
        if (view.present && !last.present) before.current = last
      }),
    [explorer],
  )

  function present(place: StoryPlace) {
    explorer.act((view) => stepView(explorer.getState().index.dataset, place, { ...view, present: true }))
  }

  function leave() {
    if (document.fullscreenElement) void document.exitFullscreen()
    explorer.act((view) => before.current ?? { ...view, present: false })
    // The page is there in the next frame.
    requestAnimationFrame(() => document.querySelector('main')?.focus())
  }

  return { presenting, present, leave }
}
