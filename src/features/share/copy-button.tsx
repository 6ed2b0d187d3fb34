import { useState } from 'react'

import { Button } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import { copy } from './copy.ts'

/** Copies a text and says whether it could. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState<{ text: string; copied: boolean; time: number }>()
  // What was copied is not what stands there any more.
  const told = outcome?.text === text ? outcome : undefined
  return (
    <>
      <Button
        onClick={() =>
          void copy(text, navigator.clipboard).then((copied) =>
            setOutcome({ text, copied, time: performance.now() }),
          )
        }
      >
        {label}
      </Button>
      {told && (
        <Status key={told.time}>
          {told.copied ? 'Copied' : 'The browser does not let this page copy; select the text and copy it.'}
        </Status>
      )}
    </>
  )
}
