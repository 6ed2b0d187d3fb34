import { type RefObject, useLayoutEffect, useState } from 'react'

/** `wide`: controls beside the histogram. `row`: in one row above it. `narrow`: in two rows, the modes in one of their own. */
export type Layout = 'wide' | 'row' | 'narrow'

/** The layout an element has room for, kept up to date. */
export function useLayout(element: RefObject<HTMLElement | null>): Layout {
  const [layout, setLayout] = useState<Layout>('wide')
  useLayoutEffect(() => {
    const frame = element.current
    if (!frame) return undefined
    const measure = () => setLayout(layoutFor(frame.clientWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(frame)
    return () => observer.disconnect()
  }, [element])
  return layout
}

/** @param width in CSS pixels. */
function layoutFor(width: number): Layout {
  if (width >= 740) return 'wide'
  return width >= 600 ? 'row' : 'narrow'
}
