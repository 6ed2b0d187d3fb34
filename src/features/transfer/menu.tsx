import { ChevronDown } from 'lucide'
import { useEffect, useId, useRef } from 'react'

import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { PictureMaker } from './save.ts'
import type { ExplorerState } from '../../view/explorer.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { askFocus, wasAskedForFocus } from './focus-after.ts'
import styles from './menu.module.css'
import type { Brought } from './brought.ts'
import { partMissing, type TransferProblem } from './transfer-problem.ts'
import { useOpening } from './use-opening.tsx'

type Save = (saves: typeof import('./save.ts'), state: ExplorerState) => Promise<TransferProblem | undefined>

/**
 * The dataset's title, which opens what can be done with datasets: open a file, go back to the site's, take the current view
 * along. `picture` draws the graph; see `PictureMaker`.
 */
export function DatasetMenu(props: {
  title: string
  brought: boolean
  onOpen: (brought: Brought) => void
  onBack: () => void
  picture: PictureMaker
}) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const popover = useRef<HTMLDivElement>(null)
  const explorer = useExplorer()
  const isGraph = useExplored(({ view }) => view.form === 'graph')
  const opening = useOpening(props.onOpen)

  useEffect(() => {
    if (wasAskedForFocus()) button.current?.focus()
  }, [])

  const choose = (act: () => void | Promise<void>) => () => {
    popover.current?.hidePopover()
    void act()
  }
  const saveBy = (run: Save) =>
    choose(async () => {
      const problem = await saved(run, explorer.getState())
      if (problem) opening.report(problem)
    })

  return (
    <>
      <button ref={button} type="button" className={styles.title} popoverTarget={id}>
        <span className={styles.name}>{props.title}</span>
        {props.brought && <span className={styles.own}>your file</span>}
        <Icon of={ChevronDown} size={14} />
      </button>
      <Popover id={id} label="Dataset" button={button} popover={popover}>
        <ul>
          <Act label="Open a file…" hint="or drop it on the page" onAct={choose(opening.choose)} />
          {props.brought && (
            <Act
              label="Back to the site’s dataset"
              onAct={choose(() => {
                askFocus()
                props.onBack()
              })}
            />
          )}
        </ul>
        <p id={`${id}-download`} className={styles.heading}>
          Download this view
        </p>
        <ul aria-labelledby={`${id}-download`}>
          <Act
            label="Picture"
            hint={isGraph ? 'PNG' : 'PNG, of the graph only'}
            disabled={!isGraph}
            onAct={saveBy((saves, state) => saves.savePicture(state, props.picture))}
          />
          <Act label="Relations" hint="CSV" onAct={saveBy((saves, state) => saves.saveRelations(state))} />
          <Act
            label="Dataset"
            hint="JSON, opens here again"
            onAct={saveBy((saves, state) => saves.saveDataset(state))}
          />
        </ul>
        <p className={styles.foot}>
          <a href="schema/entente-1.json" target="_blank" rel="noreferrer">
            JSON Schema of the format entente/1
          </a>
        </p>
      </Popover>
      {opening.parts}
    </>
  )
}

async function saved(run: Save, state: ExplorerState): Promise<TransferProblem | undefined> {
  const saves = await import('./save.ts').catch(() => undefined)
  if (!saves) return partMissing('saves files')
  try {
    return await run(saves, state)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { title: 'The file could not be saved', message, issues: [] }
  }
}

function Act(props: { label: string; hint?: string; disabled?: boolean; onAct: () => void }) {
  return (
    <li>
      <button type="button" className={styles.act} disabled={props.disabled} onClick={props.onAct}>
        {props.label}
        {props.hint !== undefined && <span className={styles.hint}>{props.hint}</span>}
      </button>
    </li>
  )
}
