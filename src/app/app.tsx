import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'

import { ViewProvider } from '../view/use-view.tsx'
import type { Session } from './boot.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Loader } from './loader.tsx'
import { ShortcutKeys } from './shortcut-keys.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

/** The whole page. */
export function App({ session }: { session: Session }) {
  const [attempt, setAttempt] = useState(0)
  useKeptFocus()
  return (
    <ErrorBoundary key={attempt} onRetry={() => setAttempt((before) => before + 1)}>
      <QueryClientProvider client={session.queries}>
        <ViewProvider store={session.views}>
          <Loader session={session} />
          <ShortcutKeys session={session} />
        </ViewProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}
