import type { Issue } from '../../model/issue.ts'
import { groupIssues, type IssueGroup } from './group-issues.ts'
import styles from './issue-list.module.css'

/** So many messages, and so many places of each, stand there at once; the others are one press away. */
const messages = 20
const places = 3

/** What is wrong with a dataset, each thing once, with where it is so. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const groups = groupIssues(issues)
  const further = groups.slice(messages)
  return (
    <div className={styles.list}>
      <Groups of={groups.slice(0, messages)} />
      {further.length > 0 && (
        <details>
          <summary>
            {further.length === 1 ? '1 more message' : `${further.length.toLocaleString('en')} more messages`}
          </summary>
          <Groups of={further} />
        </details>
      )}
    </div>
  )
}

function Groups({ of }: { of: readonly IssueGroup[] }) {
  return (
    <ol>
      {of.map((group) => (
        <li key={group.message}>
          <span>{group.message}</span>
          {group.places.length > 1 && <b> {group.places.length.toLocaleString('en')} times:</b>}
          <Places of={group.places.slice(0, places)} />
          {group.places.length > places && (
            <details>
              <summary>and {(group.places.length - places).toLocaleString('en')} more places</summary>
              <Places of={group.places.slice(places)} />
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

function Places({ of }: { of: readonly string[] }) {
  return of.map((place, at) => <code key={at}>{place}</code>)
}
