import { useState, type ReactNode } from 'react'

import { Button } from '../../ui/button.tsx'

/** So many rows come at first, and again whenever more are asked for. */
const atOnce = 200

/** The rows of a list, the first of very many and a button for more below them. */
export function MoreRows({
  rows,
  renderRow,
}: {
  rows: readonly number[]
  renderRow: (at: number) => ReactNode
}) {
  const [shown, setShown] = useState(atOnce)
  const left = rows.length - shown
  return (
    <>
      <ul>{rows.slice(0, shown).map((at) => renderRow(at))}</ul>
      {left > 0 && (
        <p>
          <Button onClick={() => setShown(shown + atOnce)}>
            Show {Math.min(left, atOnce).toLocaleString('en')} more of {left.toLocaleString('en')}
          </Button>
        </p>
      )}
    </>
  )
}
