import { useRef, useState, type ReactNode } from 'react'

import { Button } from '../../ui/button.tsx'
import { Status } from '../../ui/status.tsx'
import type { Brought } from './brought.ts'
import { FileProblem } from './file-problem.tsx'
import { askFocus } from './focus-after.ts'
import { partMissing, severalFiles, type TransferProblem } from './transfer-problem.ts'
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
  const latest = useRef<AbortController>(undefined)
  const [reading, setReading] = useState<{ name: string; part: number | undefined }>()
  const [failed, setFailed] = useState<{ problem: TransferProblem; reading: boolean }>()

  const choose = () => field.current?.click()

  async function open(file: File) {
    latest.current?.abort()
    const { signal } = (latest.current = new AbortController())
    setFailed(undefined)
    setReading({ name: file.name, part: undefined })
    const onProgress = (part: number) =>
      signal.aborted || setReading({ name: file.name, part: Math.floor(part * 100) })
    const reader = await import('./open-file.ts').catch(() => undefined)
    const answer = reader
      ? await reader.openDatasetFile(file, { signal, onProgress })
      : { problem: partMissing('reads datasets') }
    // Another file was chosen meanwhile, or the reader has stopped this one.
    if (!answer || signal.aborted) return
    setReading(undefined)
    if ('problem' in answer) {
      setFailed({ problem: answer.problem, reading: true })
      return
    }
    askFocus()
    onOpen(answer)
  }

  function stop() {
    latest.current?.abort()
    setReading(undefined)
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
        <div className={styles.reading}>
          <Status label="File">Reading {reading.name}…</Status>
          {reading.part !== undefined && (
            <>
              <progress value={reading.part} max={100} aria-label="Read of the file" />
              <span aria-hidden="true">{reading.part} %</span>
              <Button onClick={stop}>Cancel</Button>
            </>
          )}
        </div>
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
