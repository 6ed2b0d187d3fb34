import type { View } from '../view/view.ts'
import { createPart } from './part.tsx'

// The parts of the page that its first picture can do without.
export const TablePanel = createPart(
  'the table',
  async () => (await import('../features/table/table-panel.tsx')).TablePanel,
)
export const StoryCards = createPart(
  'the stories',
  async () => (await import('../features/stories/story-cards.tsx')).StoryCards,
)
export const ComparePanel = createPart(
  'what is compared',
  async () => (await import('../features/compare/compare-panel.tsx')).ComparePanel,
)
export const DetailsPanel = createPart('the details', async () => {
  const [details] = await Promise.all([
    import('../features/details/details-panel.tsx'),
    // They stand among the details, and coming later would push these down.
    StoryCards.ask().catch(() => undefined),
  ])
  return details.DetailsPanel
})

/** Fetches what the page is to show at once; `beside` says that details stand beside the picture. */
export function fetchPanels({ form, selection, present, embed }: View, beside: boolean): void {
  if (present) return
  if (form === 'table') fetchQuietly(TablePanel)
  if (beside && !embed) askForPanelsBeside()
  else if (selection) fetchQuietly(DetailsPanel)
}

/** Asks for them without running them, which takes a while and would hold up the picture: see scripts/preload-plugin.ts. */
function askForPanelsBeside(): void {
  const beside = document.getElementById('beside')
  if (beside instanceof HTMLTemplateElement) document.head.append(beside.content)
}

/** Fetches what may be asked for next, once the page has nothing else to do: the first click is to find it there. */
export function fetchOtherPanels(): () => void {
  const waiting = [DetailsPanel, TablePanel]
  let stop = () => {}
  // One after the other, since to run a part takes a while on a phone, and somebody may have touched the page by then.
  const fetchNext = () => {
    const part = waiting.shift()
    if (!part) return
    fetchQuietly(part)
    stop = whenIdle(fetchNext)
  }
  stop = whenIdle(fetchNext)
  return () => stop()
}

/** Calls once the page has nothing else to do; the answer calls that off. */
function whenIdle(action: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(action, 1000)
    return () => clearTimeout(timer)
  }
  const idle = window.requestIdleCallback(action, { timeout: 4000 })
  return () => window.cancelIdleCallback(idle)
}

function fetchQuietly({ ask }: { ask: () => Promise<unknown> }): void {
  ask().catch(() => {
    // Whoever shows the part asks for it once more, and says so if it does not come then either.
  })
}
