import { useExplored } from '../../view/use-explorer.ts'
import { Markdown } from './markdown.tsx'
import type { Told } from './play.ts'
import styles from './presentation.module.css'
import { sourcesSpokenOf } from './spoken-of.ts'

const mostSources = 2

/** What a step tells. Its heading takes the focus when the step begins, so that readers hear of it. */
export function Narration({ told: { story, number, step } }: { told: Told }) {
  return (
    <main className={styles.narration} tabIndex={-1}>
      <p className={styles.eyebrow}>
        {story.title} · {number} of {story.steps.length}
      </p>
      <h1 ref={takeFocus} tabIndex={-1}>
        {step.title}
      </h1>
      <Markdown text={step.body} className={styles.body} />
      <Sources />
    </main>
  )
}

function takeFocus(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true })
}

function Sources() {
  const { index, visible, view } = useExplored((state) => state)
  const sources = sourcesSpokenOf(index, visible, view.selection)
  if (sources.length === 0) return null
  const others = sources.length - mostSources
  return (
    <p className={styles.sources}>
      {sources.slice(0, mostSources).join('; ')}
      {others > 0 && `; and ${others} more ${others === 1 ? 'source' : 'sources'}`}
    </p>
  )
}
