import { startTransition, useEffect, useState } from 'react'

/** How long the picture is waited for, in milliseconds: one that has no room, or nobody sees, is never painted. */
const patience = 500

/**
 * Whether the page renders what stands beside the picture, and what is to be called once that is painted. The picture comes first,
 * and the rest after it in pieces, so that the page answers soon and all the while. Without a `picture` nothing is waited for.
 */
export function useFurnishing(picture: boolean): readonly [boolean, () => void] {
  const [furnished, setFurnished] = useState(!picture)
  const [furnish] = useState(() => () => startTransition(() => setFurnished(true)))
  useEffect(() => {
    const timer = setTimeout(furnish, patience)
    return () => clearTimeout(timer)
  }, [furnish])
  return [furnished, furnish]
}
