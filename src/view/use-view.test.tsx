// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createViewStore } from './store.ts'
import { useView, ViewProvider } from './use-view.tsx'
import { defaultView } from './view.ts'

test('a component renders again only when its part of the view changes', () => {
  const store = createViewStore(defaultView)
  let renders = 0
  function Centres() {
    const around = useView((view) => view.around)
    renders += 1
    return <p>{around.join(' ')}</p>
  }
  render(
    <ViewProvider store={store}>
      <Centres />
    </ViewProvider>,
  )
  act(() => store.set({ fan: true }, 'push'))
  expect(renders).toBe(1)
  act(() => store.set({ around: ['euma'] }, 'push'))
  expect(renders).toBe(2)
  expect(screen.getByText('euma')).toBeDefined()
})

test('without a provider the error says what is missing', () => {
  const Lost = () => useView((view) => view.form)
  expect(() => render(<Lost />)).toThrow('ViewProvider')
})
