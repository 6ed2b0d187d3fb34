import { describe, expect, test } from 'vitest'
import { type AddressPlace, ownAt, syncAddress } from './address-sync.ts'
import { decodeView } from './address.ts'
import { createViewStore } from './store.ts'
import { moveActor } from './transitions.ts'
import { defaultView, type View } from './view.ts'

describe('from the store to the address', () => {
  test('a discrete act is an entry in history at once', () => {
    const { store, browser } = open('/app/')
    store.set({ fan: true }, 'push')
    store.set({ fold: true }, 'push')
    expect(browser.entries).toEqual(['/app/', '/app/?v=1&fan=1', '/app/?v=1&fold=1&fan=1'])
  })

  test('an act that changes nothing is no entry', () => {
    const { store, browser } = open('/?v=1&fan=1')
    store.set({ fan: true }, 'push')
    store.set((view) => ({ ...view, by: [] }), 'push')
    expect(browser.entries).toEqual(['/?v=1&fan=1'])
    expect(browser.calls).toBe(0)
  })

  test('nothing is written at the start, and an odd address stays until the reader acts', () => {
    const { store, browser } = open('/?around=b,a,a&depth=9&fan=1')
    browser.pass(1_000)
    expect(browser.address()).toBe('/?around=b,a,a&depth=9&fan=1')
    store.set({ fan: false }, 'push')
    expect(browser.entries).toEqual(['/?around=b,a,a&depth=9&fan=1', '/?v=1&around=a,b'])
  })

  test('foreign parameters and the hash stay', () => {
    const { store, browser } = open('/?utm_source=a%20b&fan=1&ref=x.#data')
    store.set({ fold: true }, 'push')
    expect(browser.address()).toBe('/?v=1&fold=1&fan=1&utm_source=a%20b&ref=x.#data')
    store.set({ fold: false, fan: false }, 'push')
    expect(browser.address()).toBe('/?v=1&utm_source=a%20b&ref=x.#data')
  })

  test('a movement replaces, at most every 50 milliseconds, and its last moment is written', () => {
    const { store, browser } = open('/')
    for (let x = 1; x <= 100; x += 1) {
      store.set((view) => moveActor(view, 'a', x, 0), 'replace')
      browser.pass(10)
    }
    expect(browser.entries).toHaveLength(1)
    expect(browser.calls).toBeLessThanOrEqual(21)
    expect(browser.calls).toBeGreaterThan(15)
    browser.pass(50)
    expect(browser.address()).toBe('/?v=1&moved=a.100.0')
  })

  test('a movement that ends where it began leaves the address as it was', () => {
    const { store, browser } = open('/')
    store.set({ camera: { x: 1, y: 1, zoom: 1 } }, 'replace')
    store.set({ camera: { x: 2, y: 1, zoom: 1 } }, 'replace')
    store.set({ camera: { x: 1, y: 1, zoom: 1 } }, 'replace')
    browser.pass(1_000)
    expect(browser.calls).toBe(1)
    expect(browser.address()).toBe('/?v=1&cam=1,1,1')
  })

  test('an act after a movement first writes where the movement ended', () => {
    const { store, browser } = open('/')
    store.set({ camera: { x: 1, y: 1, zoom: 1 } }, 'replace')
    store.set({ camera: { x: 2, y: 2, zoom: 1 } }, 'replace')
    store.set({ fan: true }, 'push')
    expect(browser.entries).toEqual(['/?v=1&cam=2,2,1', '/?v=1&fan=1&cam=2,2,1'])
    browser.pass(1_000)
    expect(browser.calls).toBe(3)
  })

  test('an act back to what the address last said is still an entry after a movement', () => {
    const { store, browser } = open('/')
    store.set({ camera: { x: 1, y: 1, zoom: 1 } }, 'replace')
    store.set({ camera: { x: 2, y: 2, zoom: 1 } }, 'replace')
    store.set({ camera: { x: 1, y: 1, zoom: 1 } }, 'push')
    expect(browser.entries).toEqual(['/?v=1&cam=2,2,1', '/?v=1&cam=1,1,1'])
  })

  test('two minutes of dragging with acts in between stay below 100 calls in any 30 seconds', () => {
    const { store, browser } = open('/')
    for (let step = 1; step <= 7_500; step += 1) {
      store.set((view) => moveActor(view, 'a', step, 0), 'replace')
      if (step % 400 === 0) store.set((view) => ({ ...view, fan: !view.fan }), 'push')
      browser.pass(16)
    }
    for (const time of browser.times) {
      expect(browser.times.filter((other) => other >= time && other < time + 30_000).length).toBeLessThan(100)
    }
    browser.pass(30_000)
    expect(browser.address()).toContain('moved=a.7500.0')
  })

  test('where the browser refuses, the app goes on and the address follows later', () => {
    const { store, browser } = open('/')
    browser.refuse(true)
    store.set({ fan: true }, 'push')
    store.set({ fold: true }, 'push')
    expect(store.getState().view).toMatchObject({ fan: true, fold: true })
    expect(browser.address()).toBe('/')
    browser.refuse(false)
    browser.pass(10_000)
    expect(browser.address()).toBe('/?v=1&fold=1&fan=1')
    browser.pass(60_000)
    expect(browser.entries).toHaveLength(1)
  })

  test('what waited for a retry never overwrites what came after it', () => {
    const { store, browser } = open('/')
    browser.refuse(true)
    store.set({ fan: true }, 'replace')
    browser.refuse(false)
    browser.pass(100)
    store.set({ fold: true }, 'replace')
    browser.pass(60_000)
    expect(browser.address()).toBe('/?v=1&fold=1&fan=1')
  })

  test('flushing writes what waits, so that the address can be copied', () => {
    const { store, browser, sync } = open('/')
    store.set({ camera: { x: 1, y: 1, zoom: 1 } }, 'replace')
    store.set({ camera: { x: 2, y: 2, zoom: 1 } }, 'replace')
    sync.flush()
    expect(browser.address()).toBe('/?v=1&cam=2,2,1')
    browser.pass(1_000)
    expect(browser.calls).toBe(2)
  })
})

describe('from the address to the store', () => {
  test('back and forward bring the views back and write nothing', () => {
    const { store, browser } = open('/?around=b,a')
    store.set({ fan: true }, 'push')
    store.set({ fold: true }, 'push')
    browser.go(-2)
    expect(store.getState().view).toEqual({ ...defaultView, around: ['a', 'b'] })
    browser.go(1)
    expect(store.getState().view).toMatchObject({ fan: true, fold: false })
    browser.pass(1_000)
    expect(browser.calls).toBe(2)
    expect(browser.entries[0]).toBe('/?around=b,a')
  })

  test('a movement not yet written is dropped on going back, not written over the earlier entry', () => {
    const { store, browser } = open('/')
    store.set({ fan: true }, 'push')
    store.set({ camera: { x: 1, y: 1, zoom: 1 } }, 'replace')
    browser.go(-1)
    browser.pass(1_000)
    expect(browser.entries).toEqual(['/', '/?v=1&fan=1'])
    expect(browser.address()).toBe('/')
    expect(store.getState().view).toEqual(defaultView)
  })

  test('an act after going back starts anew from there', () => {
    const { store, browser } = open('/')
    store.set({ fan: true }, 'push')
    store.set({ fold: true }, 'push')
    browser.go(-1)
    store.set({ lone: true }, 'push')
    expect(browser.entries).toEqual(['/', '/?v=1&fan=1', '/?v=1&lone=1&fan=1'])
  })

  test('a jump to an anchor leaves the view and what waits alone', () => {
    const { store, browser } = open('/')
    store.set({ camera: { x: 1, y: 1, zoom: 1 } }, 'replace')
    store.set({ camera: { x: 2, y: 2, zoom: 1 } }, 'replace')
    browser.jump('#main')
    browser.pass(100)
    expect(store.getState().view.camera).toEqual({ x: 2, y: 2, zoom: 1 })
    expect(browser.address()).toBe('/?v=1&cam=2,2,1#main')
  })

  test('the reader of addresses can be given, to resolve ids', () => {
    const { store, browser } = open('/', (query) => ({ ...decodeView(query).view, around: [] }))
    store.set({ around: ['gone'] }, 'push')
    store.set({ fan: true }, 'push')
    browser.go(-1)
    expect(store.getState().view).toEqual(defaultView)
    expect(browser.address()).toBe('/?v=1&around=gone')
  })

  test('after stopping, neither follows the other', () => {
    const { store, browser, sync } = open('/')
    store.set({ fan: true }, 'push')
    store.set({ camera: { x: 2, y: 2, zoom: 1 } }, 'replace')
    sync.stop()
    expect(browser.address()).toBe('/?v=1&fan=1&cam=2,2,1')
    store.set({ fold: true }, 'push')
    browser.go(-1)
    expect(browser.entries).toHaveLength(2)
    expect(store.getState().view.fold).toBe(true)
  })
})

describe('a dataset of the visitor’s own', () => {
  test('is an entry even where the view stays the same, and comes and goes with it', () => {
    const { store, browser } = open('/?v=1')
    store.turnTo('a file', defaultView, 'push')
    expect(browser.entries).toEqual(['/?v=1', '/?v=1'])
    store.set({ fan: true }, 'push')
    browser.go(-2)
    expect(store.getState()).toMatchObject({ view: defaultView, own: undefined })
    browser.go(1)
    expect(store.getState()).toMatchObject({ view: defaultView, own: 'a file' })
    expect(browser.entries).toEqual(['/?v=1', '/?v=1', '/?v=1&fan=1'])
    expect(browser.calls).toBe(2)
  })

  test('comes with its view at once, told once', () => {
    const { store, browser } = open('/?v=1&fan=1')
    store.turnTo('a file', defaultView, 'push')
    const told: unknown[] = []
    store.subscribe(({ view, own }) => told.push([view.fan, own]))
    browser.go(-1)
    expect(told).toEqual([[true, undefined]])
  })

  test('what waits is written into the entry of the dataset that it is of', () => {
    const { store, browser } = open('/')
    store.set({ camera: { x: 1, y: 1, zoom: 1 } }, 'replace')
    store.set({ camera: { x: 2, y: 2, zoom: 1 } }, 'replace')
    store.turnTo('a file', defaultView, 'push')
    expect(browser.entries).toEqual(['/?v=1&cam=2,2,1', '/?v=1'])
    browser.go(-1)
    expect(store.getState().own).toBeUndefined()
  })

  test('that an address carries stays in it until another dataset takes its place, and Back finds it there', () => {
    const { store, browser } = open('/?v=1#data=abc')
    expect(store.getState().own).toBe('#data=abc')
    store.set({ fan: true }, 'push')
    store.turnTo('a file', defaultView, 'push')
    store.turnTo(undefined, defaultView, 'push')
    expect(browser.entries).toEqual(['/?v=1#data=abc', '/?v=1&fan=1#data=abc', '/?v=1', '/?v=1'])
    browser.go(-2)
    expect(store.getState()).toMatchObject({ view: { fan: true }, own: '#data=abc' })
    browser.go(1)
    expect(store.getState().own).toBe('a file')
  })

  test('that is put into the address of an open page is shown, as a reload would', () => {
    const { store, browser } = open('/?v=1')
    browser.jump('#data=abc')
    expect(store.getState().own).toBe('#data=abc')
    browser.go(-1)
    expect(store.getState().own).toBeUndefined()
  })

  test('stays after a jump to an anchor', () => {
    const { store, browser } = open('/?v=1')
    store.turnTo('a file', defaultView, 'push')
    browser.jump('#main')
    expect(store.getState().own).toBe('a file')
  })
})

function open(address: string, viewOf?: (query: string) => View) {
  const browser = fakeBrowser(address)
  const store = createViewStore(decodeView(browser.place.read().search).view, ownAt(browser.place))
  const sync = syncAddress(store, browser.place, viewOf)
  return { browser, store, sync }
}

/** A history of addresses and a clock that only moves when told to. */
function fakeBrowser(start: string) {
  const entries = [start]
  const files: (string | undefined)[] = [undefined]
  const times: number[] = []
  const listeners = new Set<() => void>()
  let timers: { readonly at: number; readonly run: () => void }[] = []
  let index = 0
  let now = 0
  let refusing = false
  const address = () => entries[index] ?? ''
  const call = (act: () => void) => {
    if (refusing) throw new DOMException('too many calls', 'SecurityError')
    times.push(now)
    act()
  }
  const place: AddressPlace = {
    read: () => new URL(address(), 'https://example.org'),
    push: (next, file) =>
      call(() => {
        entries.splice(++index, entries.length, next)
        files.splice(index, files.length, file)
      }),
    replace: (next, file) =>
      call(() => {
        entries[index] = next
        files[index] = file
      }),
    file: () => files[index],
    onTravel: (travelled) => {
      listeners.add(travelled)
      return () => listeners.delete(travelled)
    },
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
  }
  const travel = () => listeners.forEach((listener) => listener())
  return {
    place,
    entries,
    times,
    address,
    get calls() {
      return times.length
    },
    refuse: (whether: boolean) => {
      refusing = whether
    },
    pass: (milliseconds: number) => {
      const end = now + milliseconds
      for (;;) {
        const due = timers.toSorted((one, other) => one.at - other.at)[0]
        if (due === undefined || due.at > end) break
        now = due.at
        timers = timers.filter((other) => other !== due)
        due.run()
      }
      now = end
    },
    go: (steps: number) => {
      index += steps
      travel()
    },
    jump: (hash: string) => {
      place.push(`${address()}${hash}`, files[index])
      travel()
    },
  }
}
