// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { decodeView } from '../../view/address.ts'
import { LinkNotice } from './link-notice.tsx'

afterEach(cleanup)

test('a link that is understood needs no notice', () => {
  render(<LinkNotice issues={[]} onDismiss={() => {}} />)
  expect(screen.queryByRole('status')).toBeNull()
})

test('one notice names each parameter and says that the rest works', async () => {
  const { issues } = decodeView('?v=1&when=<script>alert(1)</script>&depth=99')
  render(<LinkNotice issues={issues} onDismiss={() => {}} />)
  expect(await screen.findByText('The rest of the link works.')).toBeDefined()
  const notice = screen.getByRole('status', { name: 'Link notice' })
  expect(within(notice).getByText(/“when”/)).toBeDefined()
  expect(within(notice).getByText(/“depth”/)).toBeDefined()
  expect(notice.querySelector('script')).toBeNull()
})

test('of many, three stand there and the others are folded away; what is said twice is said once', async () => {
  const issues = [1, 2, 3, 4, 5, 5].map((at) => ({ parameter: `p${at}`, message: `Sentence ${at}.` }))
  render(<LinkNotice issues={issues} onDismiss={() => {}} />)
  expect((await screen.findByText('and 2 more')).closest('details')?.querySelectorAll('li')).toHaveLength(2)
  expect(screen.getAllByText(/^Sentence/)).toHaveLength(5)
})

test('dismissing it tells the page and moves focus to the picture', async () => {
  const onDismiss = vi.fn<() => void>()
  render(
    <main tabIndex={-1}>
      <LinkNotice issues={[{ parameter: 'q', message: 'A sentence.' }]} onDismiss={onDismiss} />
    </main>,
  )
  ;(await screen.findByRole('button', { name: 'Dismiss the notice' })).click()
  expect(onDismiss).toHaveBeenCalledOnce()
  expect(document.activeElement?.localName).toBe('main')
})
