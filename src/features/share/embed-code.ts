import { decodeView, encodeView } from '../../view/address.ts'
import type { View } from '../../view/view.ts'

export interface Frame {
  readonly ui: View['ui']
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** The address of the same view as a frame of another site's page shows it. */
export function embedAddress(link: string, ui: View['ui']): string {
  const { origin, pathname, search, hash } = new URL(link)
  const { view } = decodeView(search)
  return `${origin}${pathname}?${encodeView({ ...view, embed: true, ui })}${hash}`
}

/** The HTML that puts a view into another page. It needs no script there. */
export function embedCode(link: string, { ui, width, height }: Frame, title: string): string {
  const address = escape(embedAddress(link, ui))
  return `<iframe src="${address}" title="${escape(title)}" width="${width}" height="${height}" style="max-width: 100%; border: 0" loading="lazy"></iframe>`
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
