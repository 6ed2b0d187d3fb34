import { describe, expect, test, vi } from 'vitest'
import { createViewStore } from './store.ts'
import { defaultView } from './view.ts'

describe('the view store', () => {
  test('holds normalised views only', () => {
    const store = createViewStore({ ...defaultView, by: ['b', 'a', 'a'] })
    expect(store.getState().view.by).toEqual(['a', 'b'])
    store.set({ camera: { x: 0.6004, y: 0, zoom: 500 } }, 'replace')
    expect(store.getState().view.camera).toEqual({ x: 0.6, y: 0, zoom: 100 })
  })

  test('remembers how the latest change goes into history', () => {
    const store = createViewStore(defaultView)
    store.set({ fan: true }, 'push')
    expect(store.getState().how).toBe('push')
    store.set((view) => ({ ...view, fan: false }), 'replace')
    expect(store.getState().how).toBe('replace')
  })

  test('a change that changes nothing tells nobody', () => {
    const store = createViewStore({ ...defaultView, around: ['a', 'b'], camera: { x: 1, y: 2, zoom: 1 } })
    const heard = vi.fn()
    store.subscribe(heard)
    const before = store.getState()
    store.set({ around: ['b', 'a'] }, 'push')
    store.set({ camera: { x: 1.02, y: 1.99, zoom: 1.00001 } }, 'replace')
    store.set((view) => ({ ...view }), 'push')
    expect(heard).not.toHaveBeenCalled()
    expect(store.getState()).toBe(before)
  })

  test('parts that stay the same keep their identity', () => {
    const store = createViewStore({ ...defaultView, around: ['a'], moved: { a: [1, 2] } })
    const before = store.getState().view
    store.set((view) => ({ ...view, around: [...view.around], moved: { ...view.moved }, fan: true }), 'push')
    const after = store.getState().view
    expect(after.fan).toBe(true)
    expect(after.around).toBe(before.around)
    expect(after.moved).toBe(before.moved)
  })

  test('turns to another dataset and its view at once, and changes of the view stay with that dataset', () => {
    const store = createViewStore({ ...defaultView, fan: true })
    const heard = vi.fn()
    store.subscribe(heard)
    store.turnTo('a file', defaultView, 'push')
    expect(heard).toHaveBeenCalledTimes(1)
    expect(store.getState()).toEqual({ view: defaultView, how: 'push', own: 'a file' })
    store.set({ fold: true }, 'replace')
    expect(store.getState().own).toBe('a file')
  })

  test('another dataset in the same view is a change, and the same one is none', () => {
    const store = createViewStore(defaultView)
    const heard = vi.fn()
    store.subscribe(heard)
    store.turnTo('a file', defaultView, 'push')
    store.turnTo('a file', defaultView, 'push')
    expect(heard).toHaveBeenCalledTimes(1)
    expect(store.getState().view).toBe(store.getInitialState().view)
  })

  test('a part set to undefined goes back to its default', () => {
    const store = createViewStore({ ...defaultView, kind: { mode: 'only', values: ['visit'] } })
    store.set({ kind: undefined }, 'push')
    expect(store.getState().view).toEqual(defaultView)
  })
})
