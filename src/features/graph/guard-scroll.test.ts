// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'

import { guardScroll } from './guard-scroll.ts'

afterEach(() => document.body.replaceChildren())

test('a wheel reaches the picture only with Ctrl or ⌘, and is never kept from the page', () => {
  const { inner, seen, onHint } = open('wheel')
  const plain = wheel(inner, {})
  expect(seen).not.toHaveBeenCalled()
  expect(plain.defaultPrevented).toBe(false)
  expect(onHint).toHaveBeenLastCalledWith('wheel')
  wheel(inner, { ctrlKey: true })
  wheel(inner, { metaKey: true })
  expect(seen).toHaveBeenCalledTimes(2)
  expect(onHint).toHaveBeenCalledTimes(1)
})

test('one finger scrolls the page and is no tap, two move the picture', () => {
  const { inner, seen, onHint } = open('touchmove')
  const cancelled = vi.fn<() => void>()
  window.addEventListener('touchcancel', cancelled)
  touch(inner, 'touchstart', [[10, 10]])
  touch(inner, 'touchmove', [[12, 11]])
  expect(cancelled).not.toHaveBeenCalled()
  touch(inner, 'touchmove', [[12, 40]])
  touch(inner, 'touchmove', [[12, 80]])
  expect(seen).not.toHaveBeenCalled()
  expect(cancelled).toHaveBeenCalledOnce()
  expect(onHint).toHaveBeenCalledExactlyOnceWith('finger')

  const two = [
    [10, 10],
    [60, 60],
  ] as const
  touch(inner, 'touchstart', two)
  touch(inner, 'touchmove', two)
  expect(seen).toHaveBeenCalledOnce()
  window.removeEventListener('touchcancel', cancelled)
})

test('once stopped, everything reaches the picture', () => {
  const { inner, seen, stop } = open('wheel')
  stop()
  wheel(inner, {})
  expect(seen).toHaveBeenCalledOnce()
})

function open(type: string) {
  const picture = document.createElement('div')
  const inner = document.createElement('div')
  picture.append(inner)
  document.body.append(picture)
  const seen = vi.fn<() => void>()
  inner.addEventListener(type, seen)
  const onHint = vi.fn<(hint: string) => void>()
  return { inner, seen, onHint, stop: guardScroll(picture, onHint) }
}

function wheel(element: HTMLElement, keys: { readonly ctrlKey?: boolean; readonly metaKey?: boolean }) {
  const event = new Event('wheel', { bubbles: true, cancelable: true })
  element.dispatchEvent(Object.assign(event, keys))
  return event
}

function touch(element: HTMLElement, type: string, at: readonly (readonly [number, number])[]) {
  const touches = at.map(([clientX, clientY]) => ({ clientX, clientY }))
  element.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { touches }))
}
