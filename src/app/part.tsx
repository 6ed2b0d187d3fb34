import { createContext, lazy, Suspense, use, useState, type ComponentType } from 'react'

import { Button } from '../ui/button.tsx'
import styles from './page.module.css'

const Retry = createContext<() => void>(() => undefined)

/**
 * A part of the page whose code comes by itself. While it comes the page says so in its place; if it does not come, a sentence
 * and another try stand there and the rest of the page goes on. `what` is its name within a sentence, as in “the table”.
 */
export function createPart<Props extends object>(
  what: string,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  function Absence() {
    return (
      <div className={styles.loading} role="alert">
        <p>{`${what[0]?.toUpperCase()}${what.slice(1)} could not be loaded. Check the connection, then try again.`}</p>
        <Button onClick={use(Retry)}>Try again</Button>
      </div>
    )
  }

  const begin = () => lazy(async () => ({ default: await load().catch(() => Absence) }))
  // What has come is kept for the next time the part is shown.
  let latest = begin()
  const current = () => latest
  const renew = () => (latest = begin())

  return function Part(props: Props) {
    const [Content, setContent] = useState(current)
    return (
      <Retry value={() => setContent(renew)}>
        <Suspense fallback={<p className={styles.loading}>Loading {what}…</p>}>
          <Content {...props} />
        </Suspense>
      </Retry>
    )
  }
}
