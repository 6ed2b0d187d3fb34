import { formatWindowAddress } from '../../time/window.ts'
import type { ExplorerState } from '../../view/explorer.ts'

/** What a file of the current view is called: `south-caucasus-2024-10.csv`, by dataset and window. */
export function fileName({ index, view }: Pick<ExplorerState, 'index' | 'view'>, extension: string): string {
  const when = view.window && formatWindowAddress(view.window).replace('/', '-to-')
  return `${[index.dataset.id, when].filter(Boolean).join('-')}.${extension}`
}
