import { useExplored } from '../../view/use-explorer.ts'
import type { StoryPlace } from '../../view/view.ts'
import styles from './story-cards.module.css'

/** The stories of the dataset, each a card that starts it; a story that the view belongs to goes on where it stands. */
export function StoryCards({ onPresent }: { onPresent: (place: StoryPlace) => void }) {
  const stories = useExplored(({ index }) => index.dataset.stories)
  const place = useExplored(({ view }) => view.story)
  return (
    <ul className={styles.cards}>
      {stories?.map(({ id, title, summary, steps }) => {
        const step = place?.id === id ? place.step : 1
        return (
          <li key={id}>
            <button type="button" className={styles.card} onClick={() => onPresent({ id, step })}>
              <strong>{title}</strong>
              <span>{summary}</span>
              <span className={styles.steps}>
                {step > 1 ? `Go on at step ${step} of ${steps.length}` : `${steps.length} steps`}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
