import { ArrowRightLeft } from 'lucide'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { setAgainst } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import styles from './filters.module.css'

/** Whom the account that is taken is compared with. An address may name several; they are one choice here. */
export function AgainstChoice({ speakers }: { speakers: readonly { id: string; label: string }[] }) {
  const explorer = useExplorer()
  const by = useExplored(({ view }) => view.by)
  const against = useExplored(({ view }) => view.against)
  const chosen = against.join(',')
  const nameOf = (id: string) => speakers.find((speaker) => speaker.id === id)?.label ?? id
  return (
    <div className={styles.against}>
      <label>
        <span>Compare with</span>
        <select
          className={styles.select}
          value={chosen}
          onChange={({ target }) =>
            explorer.act((view) => setAgainst(view, target.value === '' ? [] : target.value.split(',')))
          }
        >
          <option value="">Nobody</option>
          {against.length > 1 && <option value={chosen}>{against.map(nameOf).join(', ')}</option>}
          {speakers
            .filter(({ id }) => !by.includes(id) || against.includes(id))
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {against.length > 0 && (
        <Button
          look="quiet"
          aria-label="Swap the two accounts"
          title="Swap the two accounts"
          onClick={() => explorer.act((view) => ({ ...view, by: view.against, against: view.by }))}
        >
          <Icon of={ArrowRightLeft} />
        </Button>
      )}
    </div>
  )
}
