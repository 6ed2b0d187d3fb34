import { describe, expect, test } from 'vitest'

import { asSavedView, merged, renamed, withView, type SavedView } from './saved-view.ts'
import { readViewsFile, writeViewsFile } from './saved-views-file.ts'
import { createSavedViewsStore, storageFull, withoutStorage } from './saved-views-store.ts'

const view = (name: string, address = 'v=1&fan=1'): SavedView => ({
  name,
  dataset: 'south-caucasus',
  address,
  saved: '2026-11-23T22:00:00.000Z',
})
const names = (views: readonly SavedView[]) => views.map(({ name }) => name)

describe('the list', () => {
  test('a name that is taken gets the first free number', () => {
    const list = withView(withView([view('War')], view('War')), view('War'))
    expect(names(list)).toEqual(['War', 'War (2)', 'War (3)'])
  })

  test('renaming keeps the place, gives way to names that are taken, and refuses blanks', () => {
    const [one, two] = [view('One'), view('Two')]
    expect(names(renamed([one, two], one, ' Two '))).toEqual(['Two (2)', 'Two'])
    expect(names(renamed([one, two], one, 'One'))).toEqual(['One', 'Two'])
    expect(renamed([one, two], one, ' \n ')).toEqual([one, two])
  })

  test('merging adds what is new, and what is the same only once', () => {
    const list = merged([view('One')], [view('One'), view('One', 'v=1'), view('Two')])
    expect(list).toEqual([view('One'), { ...view('One', 'v=1'), name: 'One (2)' }, view('Two')])
  })

  test('only whole views are taken from outside', () => {
    expect(asSavedView({ ...view('  A\n name '), more: 1 })).toEqual(view('A name'))
    for (const part of ['name', 'dataset', 'address', 'saved']) {
      expect(asSavedView({ ...view('One'), [part]: 7 })).toBeUndefined()
      expect(asSavedView({ ...view('One'), [part]: undefined })).toBeUndefined()
    }
    expect(asSavedView({ ...view('One'), dataset: '__proto__' })).toBeUndefined()
    expect(asSavedView({ ...view('One'), saved: 'yesterday' })).toBeUndefined()
    expect(asSavedView({ ...view('One'), address: 'x'.repeat(32_001) })).toBeUndefined()
    expect(asSavedView(null)).toBeUndefined()
  })
})

describe('the file', () => {
  test('what is exported is imported as it was', () => {
    const views = [view('One'), view('Zweite „Ansicht“', 'v=1&q=%E2%80%9C')]
    expect(readViewsFile(writeViewsFile(views))).toEqual({ views, leftOut: 0 })
  })

  test('what is no view is left out and counted', () => {
    const text = JSON.stringify({ format: 'entente-views/1', views: [view('One'), 7, { name: 'x' }] })
    expect(readViewsFile(text)).toEqual({ views: [view('One')], leftOut: 2 })
  })

  test.each([
    '',
    'null',
    '[]',
    '{"views":[]}',
    '{"format":"entente/1","views":[]}',
    '{"format":"entente-views/1"}',
  ])('a file that is no list of views is refused in a sentence: %s', (text) => {
    expect(readViewsFile(text)).toEqual({
      problem: 'The file is no list of saved views. Choose one that was exported from here.',
    })
  })

  test('a newer format is named', () => {
    const read = readViewsFile('{"format":"entente-views/2","views":[]}')
    expect('problem' in read && read.problem).toContain('entente-views/2')
  })
})

describe('the device', () => {
  test('lists are kept by dataset and survive the page', () => {
    const { storage } = memory()
    createSavedViewsStore(storage).write('south-caucasus', [view('One')])
    const again = createSavedViewsStore(storage)
    expect(again.read('south-caucasus')).toEqual({ views: [view('One')] })
    expect(again.read('other')).toEqual({ views: [] })
  })

  test('without storage views last as long as the page, and that is told', () => {
    const store = createSavedViewsStore(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    expect(store.read('south-caucasus')).toEqual({ views: [], problem: withoutStorage })
    expect(store.write('south-caucasus', [view('One')])).toBe(withoutStorage)
    expect(store.read('south-caucasus')).toEqual({ views: [view('One')], problem: withoutStorage })
  })

  test('a full storage is told, and the list goes on until the page is closed', () => {
    const { storage, fill } = memory()
    const store = createSavedViewsStore(storage)
    fill(true)
    expect(store.write('south-caucasus', [view('One')])).toBe(storageFull)
    expect(store.read('south-caucasus')).toEqual({ views: [view('One')], problem: storageFull })
    fill(false)
    expect(store.write('south-caucasus', [view('One')])).toBeUndefined()
    expect(store.read('south-caucasus')).toEqual({ views: [view('One')] })
  })

  test('damage is told, and what is whole is kept', () => {
    const { storage, texts } = memory()
    const store = createSavedViewsStore(storage)
    texts.set('entente.views.south-caucasus', JSON.stringify([view('One'), { name: 7 }]))
    expect(store.read('south-caucasus')).toEqual({
      views: [view('One')],
      problem: '1 of the saved views could not be read.',
    })
    texts.set('entente.views.south-caucasus', '{')
    expect(store.read('south-caucasus').problem).toContain('damaged')
  })
})

function memory() {
  const texts = new Map<string, string>()
  let full = false
  const storage = () => ({
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
      texts.set(key, text)
    },
  })
  return {
    storage,
    texts,
    fill: (whether: boolean) => {
      full = whether
    },
  }
}
