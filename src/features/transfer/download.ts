import { formatWindowAddress } from '../../time/window.ts'
import type { ExplorerState } from '../../view/explorer.ts'

/** Long enough for any browser to have begun with a file, in milliseconds. */
const untilRead = 60_000

/** Hands a file to the browser's downloads under a name. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), untilRead)
}

/** What a file of the current view is called: `south-caucasus-2024-10.csv`, by dataset and window. */
export function fileName({ index, view }: Pick<ExplorerState, 'index' | 'view'>, extension: string): string {
  const when = view.window && formatWindowAddress(view.window).replace('/', '-to-')
  return `${[index.dataset.id, when].filter(Boolean).join('-')}.${extension}`
}
