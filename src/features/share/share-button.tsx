import { Share2 } from 'lucide'
import { useEffect, useId, useRef, useState } from 'react'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Status } from '../../ui/status.tsx'
import { copy } from './copy.ts'
import styles from './share-button.module.css'

/**
 * Copies the address, which holds the view. `flush` writes what is still waiting into it; `brought` says that the dataset is the
 * visitor's own, which no link carries.
 */
export function ShareButton({ flush, brought }: { flush: () => void; brought: boolean }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [shared, setShared] = useState<{ link: string; copied: boolean; time: number }>()

  async function share() {
    flush()
    const link = location.href
    const copied = await copy(link, navigator.clipboard)
    setShared({ link, copied, time: performance.now() })
  }

  return (
    <>
      <Button
        ref={button}
        className={styles.button}
        popoverTarget={id}
        popoverTargetAction="show"
        onClick={() => void share()}
      >
        Share
      </Button>
      <Popover id={id} label="Share this view" button={button}>
        {shared && (
          <div className={styles.shared}>
            <Status key={shared.time}>
              <p>
                {shared.copied ? 'Link copied. ' : 'The browser does not let this page copy. '}
                {brought
                  ? 'This link holds the view, but not your file; send the file along.'
                  : 'The address bar already holds this view.'}
              </p>
            </Status>
            {!shared.copied && <LinkField link={shared.link} />}
            {canHandOver && (
              <Button onClick={() => void handOver(shared.link)}>
                <Icon of={Share2} />
                Send with…
              </Button>
            )}
          </div>
        )}
      </Popover>
    </>
  )
}

/** The link as text that is already selected, where the page may not copy it. */
function LinkField({ link }: { link: string }) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The popover opens only after the press on the button has been dealt with, and what is hidden takes no focus.
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [link])
  return (
    <label className={styles.link}>
      Copy the link from here:
      <input ref={field} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
    </label>
  )
}

/** The device's own way of sending; on a desk the clipboard serves better. */
const canHandOver = 'share' in navigator && matchMedia('(pointer: coarse)').matches

async function handOver(url: string): Promise<void> {
  try {
    await navigator.share({ title: document.title, url })
  } catch {
    // The sheet was closed, or the device has nowhere to send to: the link is copied already.
  }
}
