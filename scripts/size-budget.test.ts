import { expect, test } from 'vitest'
import { firstLoad } from './size-budget.ts'

const manifest = {
  'index.html': { file: 'entry.js', isEntry: true, imports: ['_shared.js'], dynamicImports: ['_lazy.js'] },
  '_shared.js': { file: 'shared.js', imports: ['_deep.js', 'index.html'] },
  '_deep.js': { file: 'deep.js' },
  '_lazy.js': { file: 'lazy.js', name: 'lazy', imports: ['_deep.js'] },
}

test('the first load is the entry with all it imports statically, however deep and in circles', () => {
  const files = firstLoad(manifest, () => Buffer.from('x')).map((script) => script.file)
  expect(files.toSorted()).toEqual(['deep.js', 'entry.js', 'shared.js'])
})

test('what is imported before anything is rendered counts, too', () => {
  const files = firstLoad(manifest, () => Buffer.from('x'), ['lazy']).map((script) => script.file)
  expect(files.toSorted()).toEqual(['deep.js', 'entry.js', 'lazy.js', 'shared.js'])
  expect(() => firstLoad(manifest, () => Buffer.from('x'), ['gone'])).toThrow('"gone"')
})

test('the largest script comes first, measured after compression', () => {
  const noise = Buffer.from(Array.from({ length: 500 }, (_, index) => (index * 7919) % 251))
  const contents: Record<string, Buffer> = {
    'entry.js': Buffer.alloc(100_000, 'a'),
    'shared.js': noise,
    'deep.js': Buffer.from('short'),
  }
  const scripts = firstLoad(manifest, (file) => contents[file] ?? Buffer.alloc(0))
  expect(scripts.map((script) => script.file)).toEqual(['shared.js', 'entry.js', 'deep.js'])
  expect(scripts[1]?.bytes).toBeLessThan(100)
})

test('a manifest without an entry or with a dangling import is refused', () => {
  expect(() => firstLoad({}, () => Buffer.alloc(0))).toThrow('names no entry')
  expect(() =>
    firstLoad({ a: { file: 'a.js', isEntry: true, imports: ['b'] } }, () => Buffer.alloc(0)),
  ).toThrow('"b"')
})
