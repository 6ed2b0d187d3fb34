import { useState } from 'react'

import { useExplored } from '../../view/use-explorer.ts'
import type { Find } from './find.ts'

/** The search, once `load` has been called and it has come; `failed` where it did not come. */
export function useFind(): {
  readonly find: Find | undefined
  readonly failed: boolean
  readonly load: () => void
} {
  const index = useExplored((state) => state.index)
  const [state, setState] = useState<{ find?: Find; failed: boolean }>({ failed: false })

  function load() {
    if (state.find) return
    import('./find.ts').then(
      ({ findIn }) => setState({ find: findIn(index), failed: false }),
      () => setState({ failed: true }),
    )
  }

  return { find: state.find, failed: state.failed, load }
}
