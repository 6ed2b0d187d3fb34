import { useState } from 'react'

import { formatWhen } from '../time/format-when.ts'
import type { AddressIssue } from '../view/address.ts'
import { useExplored } from '../view/use-explorer.ts'
import { useDevice } from './device.ts'
import type { Shown } from './shown.ts'

/** What could not be done as the address asked: unread parameters, ids this dataset lacks, a version the site does not hold. */
export function useLinkIssues({
  session,
  missing,
  dataset,
  version,
}: Shown): readonly [readonly AddressIssue[], () => void] {
  const unknown = useExplored((state) => state.issues)
  const { linkLeft, leaveLink } = useDevice()
  const [dismissed, setDismissed] = useState(false)
  const unheld =
    missing === undefined
      ? []
      : [{ parameter: 'd', message: missingMessage(missing, dataset.title, version?.date) }]
  const issues = dismissed ? [] : [...unheld, ...(linkLeft ? [] : session.issues), ...unknown]
  function dismiss() {
    setDismissed(true)
    leaveLink()
  }
  return [issues, dismiss]
}

function missingMessage(asked: string, shown: string, date: string | undefined): string {
  const [id = '', hash = ''] = asked.split('@')
  const what = [hash && `version ${hash} of`, id ? `the dataset “${id}”` : 'the first dataset'].filter(
    Boolean,
  )
  const when = date === undefined ? '' : `, of ${formatWhen(date)},`
  return `The link asks for ${what.join(' ')}, which this site does not hold. The newest data of “${shown}”${when} is shown instead, so the picture may differ.`
}
