import { useRef, useState, type ReactNode } from 'react'

import { Status } from '../../ui/status.tsx'
import { FileProblem } from './file-problem.tsx'
import { askFocus } from './focus-after.ts'
import { openDatasetFile, severalFiles, type Brought, type TransferProblem } from './open-file.ts'
import styles from './transfer.module.css'

/** The way from a file to a dataset on the page, by whichever door the file comes. */
export interface Opening {
  /** Shows the browser's file dialog. */
  readonly choose: () => void
  readonly take: (files: readonly File[]) => void
  /** Says that something else could not be done. */
  readonly report: (problem: TransferProblem) => void
  /** What has to stand in the page for all this to work and be seen. */
  readonly parts: ReactNode
}

/** Opens files one at a time; the page keeps what it shows until a file has passed all checks and `onOpen` gets its dataset. */
export function useOpening(onOpen: (brought: Brought) => void): Opening {
  const field = useRef<HTMLInputElement>(null)
  const latest = useRef(0)
  const [reading, setReading] = useState<string>()
  const [failed, setFailed] = useState<{ problem: TransferProblem; reading: boolean }>()

  const choose = () => field.current?.click()

  async function open(file: File) {
    const turn = ++latest.current
    setFailed(undefined)
    setReading(file.name)
    const answer = await openDatasetFile(file)
    // Another file was chosen meanwhile.
    if (turn !== latest.current) return
    setReading(undefined)
    if ('problem' in answer) {
      setFailed({ problem: answer.problem, reading: true })
      return
    }
    askFocus()
    onOpen({ dataset: answer.dataset, name: file.name })
  }

  const take = (files: readonly File[]) => {
    const [file] = files
    if (files.length > 1) setFailed({ problem: severalFiles(files.length), reading: true })
    else if (file) void open(file)
  }

  const parts = (
    <>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="A dataset in format entente/1"
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])])
          // The same file, mended, is to be chosen again.
          currentTarget.value = ''
        }}
      />
      {reading !== undefined && (
        <Status label="File" className={styles.reading}>
          Reading {reading}…
        </Status>
      )}
      {failed && (
        <FileProblem
          problem={failed.problem}
          onChoose={failed.reading ? choose : undefined}
          onClose={() => setFailed(undefined)}
        />
      )}
    </>
  )
  const report = (problem: TransferProblem) => setFailed({ problem, reading: false })
  return { choose, take, report, parts }
}
