import type { CatalogueVersion } from '../../io/catalogue.ts'

/** A view as it was when Share was pressed. */
export interface Shared {
  readonly link: string
  /** Whether the browser let the page put the link on the clipboard. */
  readonly copied: boolean
  /** Whether there is a file of the visitor's: in the link, or too large for one. */
  readonly file: 'none' | 'carried' | 'left'
  /** Undefined for a file of the visitor's. */
  readonly version: CatalogueVersion | undefined
  /** The day on which it was, where the visitor is: `2026-11-23`. */
  readonly opened: string
}

const about: Readonly<Record<Shared['file'], string>> = {
  none: 'The address bar already holds this view.',
  carried: 'It carries your file within itself, in the part of an address that browsers send to nobody.',
  left: 'Your file is too large for a link, so this one holds the view alone: send the file along.',
}

/** What came of the press on Share, in words. */
export function outcomeOf({ copied, file }: Shared): string {
  return `${copied ? 'Link copied.' : 'The browser does not let this page copy; copy the link by hand.'} ${about[file]}`
}
