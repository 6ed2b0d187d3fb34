import { useSyncExternalStore } from 'react'

/** Below this the panels are sheets and the timeline is two compact rows. */
const narrow = '(max-width: 820px)'

/** Whether the page is narrow, kept up to date. */
export function useCompact(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(narrow).matches)
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(narrow)
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
