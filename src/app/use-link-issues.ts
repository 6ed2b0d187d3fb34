import { useState } from 'react'

import type { AddressIssue } from '../view/address.ts'
import { useExplored } from '../view/use-explorer.ts'
import type { Shown } from './shown.ts'

/** What could not be done as the address asked: unread parameters, ids this dataset lacks, a version the site does not hold. */
export function useLinkIssues({ session, missing }: Shown): readonly [readonly AddressIssue[], () => void] {
  const unknown = useExplored((state) => state.issues)
  const [dismissed, setDismissed] = useState(false)
  const version = missing === undefined ? [] : [{ parameter: 'd', message: missingMessage(missing) }]
  const issues = dismissed ? [] : [...version, ...session.issues, ...unknown]
  return [issues, () => setDismissed(true)]
}

function missingMessage(asked: string): string {
  return `The link asks for the dataset “${asked.replace(/@$/, '')}”, which this site does not hold. The newest one it has is shown instead.`
}
