import type { ReactNode } from 'react'

import { webAddress } from '../../model/web-address.ts'

/** A link out of the app, in a new tab; the bare text where the address is none to follow. */
export function ExternalLink({ to, children }: { to: string | undefined; children: ReactNode }) {
  const address = webAddress(to)
  if (address === undefined) return <span>{children}</span>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  )
}
