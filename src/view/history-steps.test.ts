import { describe, expect, test } from 'vitest'

import { createHistorySteps } from './history-steps.ts'

describe('undo', () => {
  test('walks back over every act and never out of the page', () => {
    const { browser, steps } = open()
    steps.push('?v=1&fan=1')
    steps.push('?v=1&lone=1')
    expect(undo(browser, steps)).toBe('?v=1&fan=1')
    expect(undo(browser, steps)).toBe('./')
    expect(steps.undo()).toBe(false)
    expect(browser.address()).toBe('./')
  })

  test('a second press while the browser is still going back is not obeyed', () => {
    const { browser, steps } = open()
    steps.push('?v=1&fan=1')
    expect(steps.undo()).toBe(true)
    expect(steps.undo()).toBe(false)
    browser.settle(steps.arrived)
    expect(browser.address()).toBe('./')
  })

  test('what replaces is part of the act before it', () => {
    const { browser, steps } = open()
    steps.push('?v=1&fan=1')
    steps.replace('?v=1&fan=1&cam=1,1,1')
    steps.replace('?v=1&fan=1&cam=2,2,1')
    expect(undo(browser, steps)).toBe('./')
  })

  test('after a reload the acts before it can still be undone, and nothing ahead is taken for ours', () => {
    const { browser, steps } = open()
    steps.push('?v=1&fan=1')
    steps.push('?v=1&lone=1')
    undo(browser, steps)
    const reloaded = createHistorySteps(browser.history)
    expect(reloaded.redo()).toBe(false)
    expect(undo(browser, reloaded)).toBe('./')
    expect(reloaded.undo()).toBe(false)
  })

  test('a jump to an anchor is where undoing ends', () => {
    const { browser, steps } = open()
    steps.push('?v=1&fan=1')
    browser.jump('?v=1&fan=1#relations')
    steps.arrived()
    expect(steps.undo()).toBe(false)
    expect(steps.redo()).toBe(false)
    steps.push('?v=1&lone=1#relations')
    expect(undo(browser, steps)).toBe('?v=1&fan=1#relations')
  })
})

describe('the file that an entry shows', () => {
  test('is found again with the entry, back and forward', () => {
    const { browser, steps } = open()
    steps.push('?v=1', 'a file')
    steps.push('?v=1&fan=1', 'a file')
    steps.push('?v=1')
    expect(steps.file()).toBeUndefined()
    undo(browser, steps)
    expect(steps.file()).toBe('a file')
    undo(browser, steps)
    undo(browser, steps)
    expect(steps.file()).toBeUndefined()
    redo(browser, steps)
    expect(steps.file()).toBe('a file')
  })

  test('stays after a jump to an anchor', () => {
    const { browser, steps } = open()
    steps.push('?v=1', 'a file')
    browser.jump('?v=1#relations')
    steps.arrived()
    expect(steps.file()).toBe('a file')
  })

  test('goes with what replaces the entry', () => {
    const { steps } = open()
    steps.push('?v=1', 'a file')
    steps.replace('?v=1&cam=1,1,1', 'a file')
    expect(steps.file()).toBe('a file')
    steps.replace('?v=1')
    expect(steps.file()).toBeUndefined()
  })
})

test('a page that opens writes nothing into the history', () => {
  const { browser, steps } = open()
  expect(browser.history.state).toBeNull()
  expect(steps.undo()).toBe(false)
  expect(steps.redo()).toBe(false)
})

describe('redo', () => {
  test('does again what was undone, and no more than that', () => {
    const { browser, steps } = open()
    steps.push('?v=1&fan=1')
    steps.push('?v=1&lone=1')
    browser.ahead('https://example.org/')
    undo(browser, steps)
    undo(browser, steps)
    expect(redo(browser, steps)).toBe('?v=1&fan=1')
    expect(redo(browser, steps)).toBe('?v=1&lone=1')
    expect(steps.redo()).toBe(false)
    expect(browser.address()).toBe('?v=1&lone=1')
  })

  test('a new act leaves nothing to do again', () => {
    const { browser, steps } = open()
    steps.push('?v=1&fan=1')
    steps.push('?v=1&lone=1')
    undo(browser, steps)
    undo(browser, steps)
    steps.push('?v=1&fold=1')
    expect(steps.redo()).toBe(false)
  })
})

type Steps = ReturnType<typeof createHistorySteps>
type Browser = ReturnType<typeof fakeBrowser>

function open() {
  const browser = fakeBrowser()
  return { browser, steps: createHistorySteps(browser.history) }
}

function undo(browser: Browser, steps: Steps): string {
  expect(steps.undo()).toBe(true)
  browser.settle(steps.arrived)
  return browser.address()
}

function redo(browser: Browser, steps: Steps): string {
  expect(steps.redo()).toBe(true)
  browser.settle(steps.arrived)
  return browser.address()
}

/** A tab that came here from elsewhere; its journeys take until `settle`. */
function fakeBrowser() {
  const entries: { address: string; state: unknown }[] = [
    { address: 'https://example.com/', state: null },
    { address: './', state: null },
  ]
  let index = 1
  let going = 0
  const entry = () => entries[index] ?? { address: '', state: null }
  return {
    history: {
      get state() {
        return entry().state
      },
      pushState: (state: unknown, _title: string, address: string) => {
        index += 1
        entries.splice(index, entries.length, { address, state })
      },
      replaceState: (state: unknown, _title: string, address: string = entry().address) => {
        entries[index] = { address, state }
      },
      back: () => {
        going -= 1
      },
      forward: () => {
        going += 1
      },
    },
    address: () => entry().address,
    settle: (arrived: () => void) => {
      index += going
      going = 0
      arrived()
    },
    jump: (address: string) => {
      index += 1
      entries.splice(index, entries.length, { address, state: null })
    },
    ahead: (address: string) => {
      entries.push({ address, state: null })
    },
  }
}
