import { X } from 'lucide'
import { type ComponentType, type ReactNode, useEffect, useRef } from 'react'

import { resolveActor, resolveRelation } from '../../graph/resolve.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { clearSelection, select } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { useSettled } from '../../view/use-settled.ts'
import type { Selection, View } from '../../view/view.ts'
import { ActorDetails } from './actor-details.tsx'
import { DatasetDetails } from './dataset-details.tsx'
import styles from './details.module.css'
import { RelationDetails } from './relation-details.tsx'
import { ActContext } from './selecting.ts'
import { LinkedViewContext } from './selection-link.tsx'

/**
 * What is selected, told in full: an actor, a relation, or the dataset itself. What is chosen here takes the focus along to
 * the new heading; what is chosen elsewhere leaves it where it is. `stories` stand with the dataset.
 */
export function DetailsPanel(props: {
  stories?: ReactNode
  /** Takes the place of the dataset while nothing is selected; told how to select from within. */
  overview?: ComponentType<{ onChoose: (selection: Selection) => void }> | undefined
}) {
  const { stories, overview: Overview } = props
  const explorer = useExplorer()
  const selection = useExplored(({ view }) => view.selection)
  const linked = useSettled()
  const panel = useRef<HTMLDivElement>(null)
  const choseHere = useRef(false)
  const shown = keyOf(selection)

  useEffect(() => {
    panel.current?.querySelector('header')?.scrollIntoView({ block: 'nearest' })
    if (!choseHere.current) return
    choseHere.current = false
    panel.current?.querySelector('h2')?.focus({ preventScroll: true })
  }, [shown])

  function act(update: (view: View) => View) {
    explorer.act(update)
    choseHere.current = keyOf(explorer.getState().view.selection) !== shown
  }

  return (
    <ActContext value={act}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape comes up from the controls within */}
      <div
        ref={panel}
        className={styles.panel}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !selection || event.defaultPrevented) return
          event.preventDefault()
          act(clearSelection)
        }}
      >
        {selection && (
          <Button
            look="quiet"
            className={styles.close}
            aria-label="Close details"
            title="Close details (Escape)"
            onClick={() => act(clearSelection)}
          >
            <Icon of={X} />
          </Button>
        )}
        <LinkedViewContext value={linked}>
          <Selected
            selection={selection}
            otherwise={
              Overview ? (
                <Overview onChoose={(chosen) => act((view) => select(view, chosen))} />
              ) : (
                <DatasetDetails stories={stories} />
              )
            }
          />
        </LinkedViewContext>
      </div>
    </ActContext>
  )
}

function keyOf(selection: Selection | undefined): string | undefined {
  return selection && `${selection.type} ${selection.id}`
}

function Selected(props: { selection: Selection | undefined; otherwise: ReactNode }) {
  const { selection, otherwise } = props
  const index = useExplored((state) => state.index)
  const actor = selection?.type === 'actor' ? resolveActor(index, selection.id) : undefined
  if (actor !== undefined) return <ActorDetails actor={actor} />
  const relation = selection?.type === 'relation' ? resolveRelation(index, selection.id) : undefined
  if (relation !== undefined) return <RelationDetails relation={relation} />
  return otherwise
}
