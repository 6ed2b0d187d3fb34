import { useSyncExternalStore } from 'react'

/** How much larger a picture is drawn for a room, by the window's width: a projector's window is looked at from afar. */
export function useStageScale(): number {
  return useSyncExternalStore(subscribe, () => stageScale(window.innerWidth))
}

/** `width` in CSS pixels; in steps of a tenth, so that a window being resized is not drawn anew at each pixel. */
function stageScale(width: number): number {
  return Math.round(Math.min(3, Math.max(1.2, width / 850)) * 10) / 10
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}
