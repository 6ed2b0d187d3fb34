import { formatWindowAddress } from '../../time/window.ts'
import type { ExplorerState } from '../../view/explorer.ts'

/** What a file of the current view is called: `south-caucasus-2024-10.csv`, by dataset and window. */
export function fileName({ index, view }: Pick<ExplorerState, 'index' | 'view'>, extension: string): string {
  const windows = [view.window, view.secondWindow].filter((window) => window !== undefined)
  const when = windows.map((window) => formatWindowAddress(window).replace('/', '-to-')).join('-and-')
  return `${[index.dataset.id, when].filter(Boolean).join('-')}.${extension}`
}
