import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseWindow } from '../time/window.ts'
import { decodeView, encodeView, joinQuery, normaliseView } from './address.ts'
import { arbitraryId, arbitraryUntidyView, arbitraryView } from './arbitrary-view.ts'
import type { Migration } from './migrations.ts'
import { parameters } from './parameters.ts'
import { defaultView, type View } from './view.ts'

const decoded = (query: string) => decodeView(query).view
const named = (query: string) => decodeView(query).issues.map(({ parameter }) => parameter)

function windowOf(text: string): View['window'] {
  const parsed = parseWindow(text)
  if (!parsed.ok) throw new Error(parsed.message)
  return parsed.value
}

/** Without what is compared, for which other parts of a view have to be as they are. */
type Single = Required<{ [K in Exclude<keyof View, 'secondWindow' | 'against'>]: NonNullable<View[K]> }>

/** One value other than the default for every key; the type fails when a key of View is missing here. */
const other: Single & Pick<View, 'against'> = {
  against: [],
  dataset: 'south-caucasus',
  version: '3f2a9c1b',
  window: { start: 18_532, end: 18_577 },
  mode: 'until',
  possible: false,
  undated: false,
  lone: true,
  quad: { mode: 'only', values: ['material-conflict', 'verbal-conflict'] },
  kind: { mode: 'except', values: ['visit'] },
  standing: { mode: 'only', values: ['reported'] },
  actor: { mode: 'except', values: ['document'] },
  source: { mode: 'only', values: ['eurasianet-2024'] },
  by: ['bortnikov', 'reporting'],
  around: ['euma'],
  depth: 2,
  text: 'Jabrayil “speech”',
  selection: { type: 'relation', id: 'svr-fis-2024' },
  form: 'table',
  fold: true,
  unfolded: ['azerbaijan'],
  fan: true,
  camera: { x: 120, y: -40, zoom: 1.5 },
  moved: { aze: [12, -40], arm: [90, 3] },
  story: { id: 'naryshkin-in-baku', step: 3 },
  present: true,
  embed: true,
  ui: 'full',
}

describe('a view in writing', () => {
  test('the default view has an empty address', () => {
    expect(encodeView(defaultView)).toBe('v=1')
    expect(decodeView('')).toEqual({ view: defaultView, issues: [], foreign: '' })
  })

  test('every part is written in the fixed order and spelling', () => {
    expect(encodeView(other)).toBe(
      'v=1&d=south-caucasus@3f2a9c1b&when=2020-09-27/2020-11-10&mode=until&possible=0&undated=0&lone=1' +
        '&quad=material-conflict,verbal-conflict&kind=!visit&standing=reported&actor=!document' +
        '&source=eurasianet-2024&by=bortnikov,reporting&around=euma&depth=2' +
        '&q=Jabrayil%20%E2%80%9Cspeech%E2%80%9D&sel=r.svr-fis-2024&view=table&fold=1,azerbaijan&fan=1' +
        '&cam=120,-40,1.5&moved=arm.90.3~aze.12.-40&story=naryshkin-in-baku.3&present=1&embed=1&ui=full',
    )
    expect(decodeView(encodeView(other))).toEqual({ view: other, issues: [], foreign: '' })
  })

  test('every key of a view has a parameter, the second window “mode” too, and every name is used once', () => {
    expect(parameters.flatMap(({ keys }) => keys).toSorted()).toEqual(
      [...Object.keys(other), 'secondWindow', 'secondWindow'].toSorted(),
    )
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length)
  })

  test('only what differs from the default is written', () => {
    const { version, unfolded, against: _against, ...alone } = other
    for (const [key, value] of Object.entries(alone)) {
      const query = encodeView({ ...defaultView, [key]: value })
      expect(query).toMatch(/^v=1&[a-z]+=[^&]+$/)
      expect(decoded(query)).toEqual({ ...defaultView, [key]: value })
    }
    expect(encodeView({ ...defaultView, version })).toBe('v=1&d=@3f2a9c1b')
    expect(encodeView({ ...defaultView, unfolded })).toBe('v=1')
  })

  test('open windows use words', () => {
    expect(encodeView({ ...defaultView, window: windowOf('2022/latest') })).toBe('v=1&when=2022/latest')
    expect(encodeView({ ...defaultView, window: windowOf('earliest/2022') })).toBe('v=1&when=earliest/2022')
    expect(encodeView({ ...defaultView, window: { start: -Infinity, end: Infinity } })).toBe('v=1')
  })

  test('a clause that lets nothing pass is told apart from one that lets all pass', () => {
    const nothing: View = { ...defaultView, kind: { mode: 'only', values: [] } }
    expect(encodeView(nothing)).toBe('v=1&kind=@none')
    expect(decoded('v=1&kind=@none')).toEqual(nothing)
    expect(encodeView({ ...defaultView, kind: { mode: 'except', values: [] } })).toBe('v=1')
  })

  test('the order and repetition of values make no difference', () => {
    expect(encodeView({ ...defaultView, by: ['b', 'a', 'b'], around: ['d', 'c'] })).toBe(
      'v=1&by=a,b&around=c,d',
    )
    expect(encodeView({ ...defaultView, moved: { b: [1, 2], a: [3, 4] } })).toBe('v=1&moved=a.3.4~b.1.2')
  })

  test('numbers are rounded: places to whole units, zoom to five digits, the centre to a tenth of a pixel', () => {
    const written = (x: number, y: number, zoom: number) =>
      encodeView({ ...defaultView, camera: { x, y, zoom } })
    expect(written(-0.04, 99.46, 0.5)).toBe('v=1&cam=0,99.5,0.5')
    expect(written(-0.4, 99.46, 0.0512341)).toBe('v=1&cam=0,99,0.051234')
    expect(written(0.126, 99.5, 1.23456789)).toBe('v=1&cam=0.13,99.5,1.2346')
    expect(written(0.1264, -99.5, 12.3456)).toBe('v=1&cam=0.126,-99.5,12.346')
    expect(written(Number.NaN, 0, 1)).toBe('v=1')
    expect(encodeView({ ...defaultView, moved: { a: [1e300, -0.2] } })).toBe('v=1&moved=a.1000000.0')
  })

  test('a camera of whole units and three digits stands in the address as it always did', () => {
    const whole = fc.record({
      x: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      y: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      zoom: fc.double({ min: 0.01, max: 100, noNaN: true }).map((zoom) => Number(zoom.toPrecision(3))),
    })
    fc.assert(
      fc.property(whole, (camera) => {
        const address = `v=1&cam=${camera.x},${camera.y},${camera.zoom}`
        expect(decoded(address).camera).toEqual(camera)
        expect(encodeView({ ...defaultView, camera })).toBe(address)
      }),
    )
  })
})

describe('what is compared', () => {
  const compared: View = { ...defaultView, window: windowOf('2019'), secondWindow: windowOf('2024') }
  const accounts: View = { ...defaultView, by: ['russia'], against: ['azerbaijan', 'reporting'] }

  test('two windows', () => {
    expect(encodeView(compared)).toBe('v=1&when=2019&mode=compare&then=2024')
    expect(decodeView('mode=compare&when=2019&then=2024')).toEqual({
      view: compared,
      issues: [],
      foreign: '',
    })
  })

  test('two windows may be the same, the second may come first, and the first may be all years', () => {
    for (const query of ['when=2019&mode=compare&then=2019', 'when=2024&mode=compare&then=earliest/1994'])
      expect(encodeView(decoded(query))).toBe(`v=1&${query}`)
    expect(decoded('mode=compare&then=2024')).toEqual({ ...defaultView, secondWindow: windowOf('2024') })
    expect(named('mode=compare&then=2024')).toEqual([])
  })

  test('two accounts', () => {
    expect(encodeView(accounts)).toBe('v=1&by=russia&against=azerbaijan,reporting')
    expect(decoded('against=reporting,azerbaijan&by=russia&mode=throughout')).toEqual({
      ...accounts,
      mode: 'throughout',
    })
  })

  test.each([
    ['when=2019&mode=compare', 'mode', 'v=1&when=2019'],
    ['when=2019&mode=compare&then=soon', 'then', 'v=1&when=2019'],
    ['when=2019&mode=compare&then=', 'then', 'v=1&when=2019'],
    ['when=2019&then=2024', 'then', 'v=1&when=2019'],
    ['when=2019&mode=until&then=2024', 'then', 'v=1&when=2019&mode=until'],
    ['against=russia', 'against', 'v=1'],
    ['by=!&against=russia', 'against', 'v=1'],
    [
      'when=2019&mode=compare&then=2024&by=russia&against=euma',
      'against',
      'v=1&when=2019&mode=compare&then=2024&by=russia',
    ],
  ])('of “%s”, “%s” is named and left out', (query, parameter, kept) => {
    const { view, issues } = decodeView(query)
    expect(issues.map((issue) => issue.parameter)).toContain(parameter)
    for (const { message } of issues)
      expect(message).toMatch(/^In the link, .+ (?:was|that was) left out\b.*\.$/)
    expect(encodeView(view)).toBe(kept)
    expect(decodeView(kept)).toEqual({ view, issues: [], foreign: '' })
  })

  test('a view holds together: one comparison at a time, and nobody compared with no one', () => {
    expect(normaliseView({ ...compared, mode: 'until' })).toEqual(compared)
    expect(normaliseView({ ...compared, by: ['russia'], against: ['euma'] })).toEqual({
      ...compared,
      by: ['russia'],
    })
    expect(normaliseView({ ...defaultView, against: ['euma'] })).toEqual(defaultView)
  })
})

describe('laws of the address', () => {
  test('decode(encode(v)) equals v for every normalised view', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        expect(decodeView(encodeView(view))).toEqual({ view, issues: [], foreign: '' })
      }),
    )
  })

  test('normalising keeps what the address can say', () => {
    expect(normaliseView(other)).toEqual(other)
    expect(normaliseView({ ...other, moved: { aze: [12.4, -40.2], 'not an id': [1, 1] } }).moved).toEqual({
      aze: [12, -40],
    })
  })

  test('any view at all becomes normal in one pass', () => {
    fc.assert(
      fc.property(arbitraryUntidyView, (view) => {
        const normal = normaliseView(view)
        expect(normaliseView(normal)).toEqual(normal)
        expect(decodeView(encodeView(normal))).toEqual({ view: normal, issues: [], foreign: '' })
      }),
    )
  })

  test('encode(decode(s)) is stable after one pass for any string', () => {
    const pair = fc.tuple(
      fc.constantFrom('v', ...parameters.map(({ name }) => name)),
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z0-9!@.,~/%-]{0,20}$/)),
    )
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pair.map(([name, value]) => `${name}=${value}`)).map((pairs) => pairs.join('&')),
    )
    fc.assert(fc.property(anything, expectStable))
  })

  test('encode(decode(s)) is stable after one pass for damaged addresses', () => {
    const damage = fc.record({
      view: arbitraryView,
      at: fc.nat(),
      length: fc.nat({ max: 5 }),
      put: fc.string({ maxLength: 4 }),
    })
    fc.assert(
      fc.property(damage, ({ view, at, length, put }) => {
        const query = encodeView(view)
        const from = at % (query.length + 1)
        expectStable(query.slice(0, from) + put + query.slice(from + length))
      }),
    )
  })

  test('every character survives chat and mail, and no parameter ends in punctuation', () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const query = encodeView(view)
        expect(query).toMatch(/^[A-Za-z0-9\-.,~/@!%&=]*$/)
        for (const piece of query.split('&').filter(Boolean)) expect(piece).toMatch(/[A-Za-z0-9]$/)
      }),
    )
  })

  test('equal views have equal addresses', () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, (view, another) => {
        const reversed: View = {
          ...view,
          by: view.by.toReversed(),
          around: [...view.around, ...view.around],
          moved: Object.fromEntries(Object.entries(view.moved).toReversed()),
        }
        expect(encodeView(reversed)).toBe(encodeView(view))
        for (const { equal } of parameters) expect(equal(view, reversed)).toBe(true)
        const same = encodeView(view) === encodeView(another)
        expect(parameters.every(({ equal }) => equal(view, another))).toBe(same)
      }),
    )
  })
})

describe('length', () => {
  test('a view that filters and moves 40 actors stays under 2,000 characters', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,18}-[a-z]{2,6}$/), {
      minLength: 40,
      maxLength: 40,
    })
    fc.assert(
      fc.property(ids, (actors) => {
        const moved = Object.fromEntries(
          actors.map((id, index) => [id, [-1234 - index, 1234 + index] as const]),
        )
        expect(encodeView({ ...other, moved }).length).toBeLessThan(2_000)
      }),
    )
  })

  test('a typical view is short', () => {
    const typical: View = {
      ...defaultView,
      dataset: 'south-caucasus',
      version: '3f2a9c1b',
      window: windowOf('2020-09-27/2024-10-03'),
      quad: { mode: 'only', values: ['verbal-conflict', 'material-conflict'] },
      selection: { type: 'relation', id: 'svr-fis-2024' },
      camera: { x: 120, y: -40, zoom: 1.5 },
    }
    expect(encodeView(typical).length).toBeLessThan(180)
  })
})

describe('reading what others wrote', () => {
  test('other people’s parameters stay letter by letter and are not complained about', () => {
    const { view, issues, foreign } = decodeView('?utm_source=a%20b+c&v=1&fan=1&fbclid=Iw.AR&&flag')
    expect(view).toEqual({ ...defaultView, fan: true })
    expect(issues).toEqual([])
    expect(foreign).toBe('utm_source=a%20b+c&fbclid=Iw.AR&flag')
    expect(joinQuery(encodeView(view), foreign)).toBe(`?v=1&fan=1&${foreign}`)
    expect(joinQuery('', '')).toBe('')
  })

  test('the first of two is taken, and the other named', () => {
    expect(decoded('fan=1&fan=0').fan).toBe(true)
    expect(named('fan=1&fan=0')).toEqual(['fan'])
  })

  test('what comes in a later version is named as not available yet', () => {
    const { view, issues } = decodeView('v=1&when=2019&view=map&fan=1')
    expect(view).toEqual({ ...defaultView, window: windowOf('2019'), fan: true })
    expect(issues.map(({ parameter }) => parameter)).toEqual(['view'])
    for (const { message } of issues) expect(message).toContain('not available yet')
  })

  test('a step of a story stands before whether it is played', () => {
    const view: View = { ...defaultView, story: { id: 'a-story', step: 3 }, present: true, embed: true }
    expect(encodeView(view)).toBe('v=1&story=a-story.3&present=1&embed=1')
    expect(decoded('story=a-story.3&present=1&embed=1')).toEqual(view)
  })

  test('a story without a step begins at its first; what cannot be a step is named', () => {
    expect(decoded('story=a-story').story).toEqual({ id: 'a-story', step: 1 })
    for (const written of ['a.0', 'a.1000', 'A.1', 'a.-1', '.1', 'a.1.2', '']) {
      expect(decoded(`story=${written}`).story).toBeUndefined()
      expect(named(`story=${written}`)).toEqual(['story'])
    }
  })

  test('a newer version is announced, its unknown names are named, and the rest is read', () => {
    const { view, issues, foreign } = decodeView('v=999&fan=1&lens=3&utm_source=x&fbclid=y')
    expect(view.fan).toBe(true)
    expect(issues.map(({ parameter }) => parameter)).toEqual(['v', 'lens'])
    expect(issues[0]?.message).toContain('newer version of Entente')
    expect(foreign).toBe('lens=3&utm_source=x&fbclid=y')
  })

  test('what is wrong with one value leaves the others alone', () => {
    const { view, issues } = decodeView(
      'around=euma,Not%20An%20Id,&quad=verbal-conflict,love&depth=9&lone=yes',
    )
    expect(view).toEqual({
      ...defaultView,
      around: ['euma'],
      quad: { mode: 'only', values: ['verbal-conflict'] },
    })
    expect(issues.map(({ parameter }) => parameter)).toEqual(['lone', 'quad', 'around', 'depth'])
    expect(issues[3]?.message).toBe(
      'In the link, “depth” is “9”, where one of 1, 2, 3, 4 is understood, so it was left out.',
    )
  })

  test('a clause of which nothing can be understood does not filter', () => {
    expect(decoded('quad=love').quad).toBeUndefined()
    expect(decoded('kind=!').kind).toBeUndefined()
  })

  test('long lists, long texts and long addresses are cut with a word', () => {
    const many = Array.from({ length: 600 }, (_, index) => `a${index}`).join(',')
    expect(decoded(`by=${many}`).by).toHaveLength(500)
    expect(named(`by=${many}`)).toEqual(['by'])
    expect(decoded(`q=${'x'.repeat(600)}`).text).toHaveLength(500)
    const long = decodeView(`fan=1&q=${'x'.repeat(40_000)}&embed=1`)
    expect(long.view).toEqual({ ...defaultView, fan: true })
    expect(long.issues).toHaveLength(1)
    expect(decodeView('x'.repeat(40_000)).view).toEqual(defaultView)
  })

  test('texts of any kind come back as they were', () => {
    for (const text of [
      'a+b',
      'ends with a dot.',
      '50 %',
      '“Ağdam”',
      '<script>',
      'a&b=c#d?',
      'مصر 🇪🇬',
      "it's (_*~!)",
    ]) {
      expect(decoded(encodeView({ ...defaultView, text })).text).toBe(text)
    }
    expect(decoded('q=two+words').text).toBe('two words')
  })

  test('ids that are names of object members are ordinary ids', () => {
    const { moved } = decoded('moved=constructor.1.2~__proto__.3.4')
    expect(Object.entries(moved)).toEqual([['constructor', [1, 2]]])
    expect(moved['valueOf']).toBeUndefined()
    expect(named('moved=__proto__.3.4')).toEqual(['moved'])
  })
})

describe('older versions', () => {
  /** As if version 2 had `lone` on by default and called `around` `near` before. */
  const toSecond: Migration = {
    retired: ['near'],
    migrate: (texts) => {
      const next = new Map(texts)
      const near = texts.get('near')
      if (near !== undefined) next.set('around', near)
      if (!texts.has('lone')) next.set('lone', '1')
      return next
    },
  }

  test('an older address keeps its old names and old defaults', () => {
    expect(decodeView('v=1&near=euma', [toSecond])).toEqual({
      view: { ...defaultView, around: ['euma'], lone: true },
      issues: [],
      foreign: '',
    })
    expect(decodeView('fan=1', [toSecond]).view.lone).toBe(true)
  })

  test('an address of the newest version and an empty one are not migrated', () => {
    expect(decodeView('v=2&fan=1', [toSecond]).view).toEqual({ ...defaultView, fan: true })
    expect(decodeView('', [toSecond]).view).toEqual(defaultView)
    expect(decodeView('utm_source=x', [toSecond]).view).toEqual(defaultView)
  })

  test('migrations run one after the other', () => {
    const toThird: Migration = {
      retired: [],
      migrate: (texts) => new Map([...texts, ['depth', texts.get('lone') === '1' ? '3' : '2']]),
    }
    expect(decodeView('v=1&fan=1', [toSecond, toThird]).view.depth).toBe(3)
    expect(decodeView('v=2&fan=1', [toSecond, toThird]).view.depth).toBe(2)
  })
})

function expectStable(query: string): void {
  const first = decodeView(query)
  const once = joinQuery(encodeView(first.view), first.foreign)
  const second = decodeView(once)
  expect(second.view).toEqual(first.view)
  expect(joinQuery(encodeView(second.view), second.foreign)).toBe(once)
}

test('ids for these tests are ids', () => {
  fc.assert(
    fc.property(arbitraryId, (id) => {
      expect(decoded(`sel=${id}`).selection).toEqual({ type: 'actor', id })
    }),
  )
})
