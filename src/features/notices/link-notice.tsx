import { X } from 'lucide'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Status } from '../../ui/status.tsx'
import type { AddressIssue } from '../../view/address.ts'
import styles from './link-notice.module.css'

const shownAtOnce = 3

/** One polite notice of everything in the link that could not be used; nothing where there is nothing to tell. */
export function LinkNotice(props: { issues: readonly AddressIssue[]; onDismiss: () => void }) {
  const issues = differing(props.issues)
  if (issues.length === 0) return null
  const rest = issues.slice(shownAtOnce)
  return (
    <Status label="Link notice" className={styles.notice}>
      <div className={styles.words}>
        <Messages of={issues.slice(0, shownAtOnce)} />
        {rest.length > 0 && (
          <details>
            <summary>and {rest.length} more</summary>
            <Messages of={rest} />
          </details>
        )}
        <p>The rest of the link works.</p>
      </div>
      <Button look="quiet" aria-label="Dismiss the notice" onClick={() => dismiss(props.onDismiss)}>
        <Icon of={X} />
      </Button>
    </Status>
  )
}

function Messages({ of }: { of: readonly AddressIssue[] }) {
  return (
    <ul>
      {of.map(({ parameter, message }) => (
        <li key={`${parameter} ${message}`}>{message}</li>
      ))}
    </ul>
  )
}

function differing(issues: readonly AddressIssue[]): readonly AddressIssue[] {
  return [...new Map(issues.map((issue) => [`${issue.parameter} ${issue.message}`, issue])).values()]
}

/** The button goes with the notice, so focus moves on to the picture instead of falling out of the page. */
function dismiss(onDismiss: () => void): void {
  onDismiss()
  document.querySelector<HTMLElement>('main')?.focus()
}
