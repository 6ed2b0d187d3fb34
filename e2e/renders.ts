import type { Page } from '@playwright/test'

/** A component that React rendered, told by its place on the page. */
export interface Rendered {
  /** Its outermost element, or the one it stands in where it shows nothing, for people to read. */
  readonly place: string
  /** Which of the selectors asked about are that element's own. */
  readonly matches: readonly string[]
  /** Which of them it stands in, itself included. */
  readonly within: readonly string[]
}

/** What of React's tree is read here. */
interface Fiber {
  readonly tag: number
  readonly flags: number
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly return: Fiber | null
  readonly alternate: Fiber | null
  readonly stateNode: unknown
}

declare global {
  interface Window {
    rendered: Rendered[]
    __REACT_DEVTOOLS_GLOBAL_HOOK__: object
  }
}

/**
 * Has the page note every component that React renders, from the next visit on, held against some selectors. React tells what it has done
 * to whoever stands where its developer tools would, in a production build as well. Which components were rendered is read as those
 * tools read it: by the flag PerformedWork, in the trees whose children differ from before.
 */
export async function watchRenders(page: Page, selectors: readonly string[]): Promise<void> {
  await page.addInitScript((asked) => {
    const performedWork = 1
    const components = new Set([0, 1, 11, 14, 15])
    window.rendered = []

    const ownElement = ({ child }: Fiber): Element | undefined => {
      for (let next = child; next; next = next.sibling) {
        const found = next.stateNode instanceof Element ? next.stateNode : ownElement(next)
        if (found) return found
      }
      return undefined
    }
    const elementAround = ({ return: above }: Fiber): Element | undefined =>
      above ? (above.stateNode instanceof Element ? above.stateNode : elementAround(above)) : undefined
    const nameOf = (element: Element | null): string => {
      const words = element?.getAttribute('aria-label') ?? element?.textContent?.slice(0, 40) ?? ''
      return `${element?.tagName.toLowerCase() ?? 'nothing'} “${words}”`
    }
    const note = (element: Element) =>
      window.rendered.push({
        place: `${nameOf(element.parentElement)} > ${nameOf(element)}`,
        matches: asked.filter((selector) => element.matches(selector)),
        within: asked.filter((selector) => element.closest(selector)),
      })
    const visit = (now: Fiber, before: Fiber | null) => {
      if (now.child === before?.child) return
      for (let child = now.child; child; child = child.sibling) {
        const rendered = components.has(child.tag) && (child.flags & performedWork) !== 0
        const element = rendered ? (ownElement(child) ?? elementAround(child)) : undefined
        if (element) note(element)
        visit(child, child.alternate)
      }
    }
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) =>
        visit(root.current, root.current.alternate),
      onCommitFiberUnmount: () => undefined,
    }
  }, selectors)
}

/** What was rendered since this was last asked. */
export function takeRenders(page: Page): Promise<readonly Rendered[]> {
  return page.evaluate(() => window.rendered.splice(0))
}
