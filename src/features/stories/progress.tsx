import styles from './presentation.module.css'
import type { Told } from './play.ts'

/** How far the story is: one stretch for each step, which leads there. */
export function Progress({ told, onGo }: { told: Told; onGo: (step: number) => void }) {
  return (
    <nav aria-label="Steps of the story">
      <ol className={styles.progress}>
        {told.story.steps.map(({ title }, at) => (
          <li key={at}>
            <button
              type="button"
              aria-label={`Step ${at + 1}: ${title}`}
              title={`${at + 1}. ${title}`}
              aria-current={at + 1 === told.number ? 'step' : undefined}
              data-told={at < told.number || undefined}
              onClick={() => onGo(at + 1)}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}
