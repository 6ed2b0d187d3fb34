import { X } from 'lucide'
import { useId, useRef } from 'react'

import { ActorGlyph } from '../../canvas/actor-glyph.tsx'
import type { Depth } from '../../graph/filter.ts'
import { resolveActor } from '../../graph/resolve.ts'
import { actAndFocus, buttonAt } from '../../ui/act-and-focus.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { setAround } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { aroundChoices } from './around-choices.ts'
import { FacetGroup } from './facet-group.tsx'
import styles from './filters.module.css'

const depths = (['1', '2', '3', '4'] as const).map((value) => ({
  value,
  label: value,
  hint: value === '1' ? 'Whoever they deal with' : `Up to ${value} steps away`,
}))

/** The neighbourhood of chosen actors. */
export function AroundFacet() {
  const explorer = useExplorer()
  const index = useExplored((state) => state.index)
  const around = useExplored(({ view }) => view.around)
  const depth = useExplored(({ view }) => view.depth)
  const field = useId()
  const list = useRef<HTMLUListElement>(null)
  const choice = useRef<HTMLSelectElement>(null)
  const listed = aroundChoices(index)
  const others = listed.filter(({ id }) => !around.includes(id))
  return (
    <FacetGroup
      title="Around"
      reset={
        around.length > 0
          ? { label: 'anyone', onAct: () => explorer.act((view) => setAround(view, [])) }
          : undefined
      }
    >
      <ul ref={list} className={styles.around}>
        {around.map((id, at) => {
          const actor = index.actors[resolveActor(index, id) ?? -1]
          return (
            actor && (
              <li key={id}>
                <Button
                  look="chip"
                  onClick={() =>
                    actAndFocus(
                      () => explorer.act((view) => setAround(view, without(view.around, id))),
                      () => buttonAt(list.current, at) ?? choice.current,
                    )
                  }
                >
                  <ActorGlyph actor={actor} size={16} />
                  {actor.short ?? actor.name}
                  <Icon of={X} size={13} label="remove" />
                </Button>
              </li>
            )
          )
        })}
      </ul>
      <label className="visually-hidden" htmlFor={field}>
        Add an actor to show the neighbourhood of
      </label>
      <select
        ref={choice}
        id={field}
        className={styles.select}
        value=""
        onChange={({ target }) => explorer.act((view) => setAround(view, [...view.around, target.value]))}
      >
        <option value="" disabled>
          {around.length === 0 ? 'Choose an actor…' : 'Add another…'}
        </option>
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {listed.length < index.actors.length && (
          <option disabled>Any other: search for it, then “Show its neighbourhood”</option>
        )}
      </select>
      {around.length > 0 && (
        <div className={styles.depth}>
          <span aria-hidden="true">Steps</span>
          <Segmented
            label="Steps away"
            value={depths[depth - 1]?.value ?? '1'}
            options={depths}
            onChange={(value) => explorer.act((view) => setAround(view, view.around, Number(value) as Depth))}
          />
        </div>
      )}
    </FacetGroup>
  )
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.filter((other) => other !== id)
}
