import { createContext, lazy, Suspense, use, useState, type ComponentType } from 'react'

import { Button } from '../ui/button.tsx'
import styles from './page.module.css'

/** A component that may be asked for before it is rendered: what has come is rendered at once. */
type Part<Props> = ComponentType<Props> & { readonly ask: () => Promise<unknown> }

const Retry = createContext<() => void>(() => undefined)

/**
 * A part of the page whose code comes by itself. While it comes the page says so in its place; if it does not come, a sentence
 * and another try stand there and the rest of the page goes on. `what` is its name within a sentence, as in “the table”.
 */
export function createPart<Props extends object>(
  what: string,
  load: () => Promise<ComponentType<Props>>,
): Part<Props> {
  function Absence() {
    return (
      <div className={styles.loading} role="alert">
        <p>{`${what[0]?.toUpperCase()}${what.slice(1)} could not be loaded. Check the connection, then try again.`}</p>
        <Button onClick={use(Retry)}>Try again</Button>
      </div>
    )
  }

  // What has come is kept for the next time the part is shown.
  let come: ComponentType<Props> | undefined
  const ask = async () => (come ??= await load())
  const begin = () => lazy(async () => ({ default: await ask().catch(() => Absence) }))
  let latest = begin()
  const current = () => come ?? latest
  const renew = () => (latest = begin())

  function Part(props: Props) {
    const [Content, setContent] = useState(current)
    return (
      <Retry value={() => setContent(renew)}>
        <Suspense fallback={<p className={styles.loading}>Loading {what}…</p>}>
          <Content {...props} />
        </Suspense>
      </Retry>
    )
  }
  return Object.assign(Part, { ask })
}
