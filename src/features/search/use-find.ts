import { useState } from 'react'

import { useExplored } from '../../view/use-explorer.ts'
import type { Find } from './find.ts'
import type { SearchResults } from './search-results.tsx'

/** The search and the list of what it finds, once `load` has been called and they have come; `failed` where they did not come. */
export function useFind(): {
  readonly find: Find | undefined
  readonly Results: typeof SearchResults | undefined
  readonly failed: boolean
  readonly load: () => void
} {
  const index = useExplored((state) => state.index)
  const [state, setState] = useState<{ find?: Find; Results?: typeof SearchResults; failed: boolean }>({
    failed: false,
  })

  function load() {
    if (state.find) return
    Promise.all([import('./find.ts'), import('./search-results.tsx')]).then(
      ([{ findIn }, { SearchResults: Results }]) => setState({ find: findIn(index), Results, failed: false }),
      () => setState({ failed: true }),
    )
  }

  return { find: state.find, Results: state.Results, failed: state.failed, load }
}
