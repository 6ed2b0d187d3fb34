import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IssueList } from './issue-list.tsx'
import type { TransferProblem } from './transfer-problem.ts'
import styles from './transfer.module.css'

/** What kept a file from being opened or saved, record by record, with the way to another file. */
export function FileProblem(props: {
  problem: TransferProblem
  /** Left out where no file was the matter. */
  onChoose?: (() => void) | undefined
  onClose: () => void
}) {
  const { title, message, issues } = props.problem
  return (
    <Dialog title={title} read onClose={props.onClose}>
      <div className={styles.problem}>
        <p>{message}</p>
        {props.onChoose && (
          <p className={styles.actions}>
            <Button look="primary" onClick={props.onChoose}>
              Choose another file
            </Button>
          </p>
        )}
        {issues.length > 0 && <IssueList issues={issues} />}
      </div>
    </Dialog>
  )
}
