import { IssueList } from '../features/transfer/issue-list.tsx'
import type { Issue } from '../model/issue.ts'
import { Button } from '../ui/button.tsx'
import styles from './problem.module.css'

/** A page in place of the graph: what is wrong, every issue by record and field, and what can be done. */
export function Problem(props: {
  title: string
  message: string
  issues?: readonly Issue[]
  actions: readonly { label: string; onAct: () => void }[]
}) {
  const errors = props.issues?.filter(({ severity }) => severity === 'error') ?? []
  return (
    <main className={styles.problem} role="alert">
      <h1 tabIndex={-1}>{props.title}</h1>
      <p>{props.message}</p>
      {errors.length > 0 && <IssueList issues={errors} />}
      <p className={styles.actions}>
        {props.actions.map(({ label, onAct }, at) => (
          <Button key={label} look={at === 0 ? 'primary' : 'outline'} onClick={onAct}>
            {label}
          </Button>
        ))}
      </p>
    </main>
  )
}
