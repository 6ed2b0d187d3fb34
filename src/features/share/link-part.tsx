import { Download, Share2 } from 'lucide'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useExplorer } from '../../view/use-explorer.ts'
import { CopyButton } from './copy-button.tsx'
import { LinkField } from './link-field.tsx'
import { QrCode } from './qr-code.tsx'
import { saveText } from './save-text.ts'
import styles from './share.module.css'
import type { Shared } from './shared.ts'

/** The link to copy, to send by what the device has, and to point a camera at; a file that fits no link, to send along. */
export function LinkPart({ shared: { link, file } }: { shared: Shared }) {
  const explorer = useExplorer()
  const saveFile = () => {
    const { dataset } = explorer.getState().index
    saveText(JSON.stringify(dataset), `${dataset.id}.json`)
  }
  return (
    <>
      <LinkField link={link} />
      <div className={styles.row}>
        <CopyButton text={link} label="Copy the link" />
        {'share' in navigator && (
          <Button onClick={() => void handOver(link)}>
            <Icon of={Share2} />
            Send with…
          </Button>
        )}
        {file === 'left' && (
          <Button onClick={saveFile}>
            <Icon of={Download} />
            Download the file
          </Button>
        )}
      </div>
      <QrCode text={link} />
    </>
  )
}

async function handOver(url: string): Promise<void> {
  try {
    await navigator.share({ title: document.title, url })
  } catch {
    // The sheet was closed, or the device has nowhere to send to: the link is copied already.
  }
}
