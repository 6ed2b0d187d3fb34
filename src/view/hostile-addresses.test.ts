import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeView, encodeView, maximumQueryLength } from './address.ts'
import { defaultView, type View } from './view.ts'

const file = '../shared/fixtures/reference/permalink_cases.json'

/** The fixture's placeholder names, as this app would be asked the same; what must come of each. */
const cases: Readonly<Record<string, { query: string; view: Partial<View>; named: readonly string[] }>> = {
  'empty fragment': { query: '', view: {}, named: [] },
  'only separators': { query: '&&&==&;', view: {}, named: [] },
  'unknown keys': { query: 'zzz=1&__proto__=1&view=table', view: { form: 'table' }, named: [] },
  'script in a text field': {
    query: 'q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    view: { text: '<script>alert(1)</script>' },
    named: [],
  },
  'broken percent': { query: 'q=%E0%A4%A', view: {}, named: ['q'] },
  'Arabic + emoji ids': {
    query: 'around=%D9%85%D8%B5%D8%B1%2C%F0%9F%87%AA%F0%9F%87%AC',
    view: {},
    named: ['around'],
  },
  'year inverted': { query: 'when=1991/1945', view: {}, named: ['when'] },
  'year out of range': { query: 'when=-99999999/99999999', view: {}, named: ['when'] },
  'open interval': {
    query: 'when=1985-04-12%2F..',
    view: { window: { start: 5580, end: Infinity } },
    named: [],
  },
  'negative zoom, NaN pan': { query: 'cam=NaN,1e308,-5', view: {}, named: ['cam'] },
  'truncated compressed state': {
    query: 'moved=aze.12.-40~arm.9',
    view: { moved: { aze: [12, -40] } },
    named: ['moved'],
  },
  'future version': {
    query: 'v=999&when=1985-04-12/latest',
    view: { window: { start: 5580, end: Infinity } },
    named: ['v'],
  },
  'mail client damage': {
    query: 'when=1985-04-12/latest&amp;depth=2',
    view: { window: { start: 5580, end: Infinity }, depth: 2 },
    named: [],
  },
}

describe('hostile addresses of the fixtures', () => {
  test.skipIf(!existsSync(file))(
    'each has an answer here (skipped where the fixtures folder is absent)',
    () => {
      const fixtures: readonly { name: string }[] = JSON.parse(readFileSync(file, 'utf8'))
      expect(fixtures.map(({ name }) => name)).toEqual(Object.keys(cases))
    },
  )

  test.each(Object.entries(cases))('%s', (_name, { query, view, named }) => {
    const decoded = decodeView(query)
    expect(decoded.view).toEqual({ ...defaultView, ...view })
    expect(decoded.issues.map(({ parameter }) => parameter)).toEqual(named)
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

const nonsense: readonly string[] = [
  '?',
  '=',
  '&=&',
  '%',
  '%=%',
  'v',
  'v=',
  'v=0',
  'v=-1',
  'v=1e9',
  `v=${'9'.repeat(400)}`,
  'v=1&v=2&v=3',
  'd=',
  'd=@',
  'd=..%2F..%2Fetc%2Fpasswd',
  'd=https://example.org/x.json',
  'd=south-caucasus@ZZZZZZZZ',
  'd=__proto__@3f2a9c1b',
  'when=',
  'when=/',
  'when=..',
  'when=latest/earliest',
  'when=2024-13-45',
  'when=2024-02-30',
  'when=NaN/Infinity',
  `when=${'2'.repeat(5000)}`,
  'mode=__proto__',
  'mode=constructor',
  'possible=false',
  'quad=!',
  'quad=!!verbal-conflict',
  'quad=%00',
  'kind=,,,,',
  'kind=toString,hasOwnProperty,__proto__',
  'by=<img src=x onerror=alert(1)>',
  'around=javascript:alert(1)',
  'depth=1.0',
  'depth=٢',
  'q=%ED%A0%80',
  'q=\uD800',
  'q=%00%01%7F',
  'q=\u202Egnp.exe',
  `q=${'%F0%9F%87%AA'.repeat(2000)}`,
  'sel=r.',
  'sel=.',
  'sel=r.r.x',
  'view=../../x',
  'fold=1,',
  'fold=0,azerbaijan',
  'fold=1,!azerbaijan',
  'cam=',
  'cam=1,2',
  'cam=1,2,3,4',
  'cam=0x10,0,1',
  'cam=1e5,0,1',
  'cam= 1,2,3',
  'cam=0,0,0',
  'cam=0,0,101',
  'cam=1000001,0,1',
  'cam=-0,-0,1',
  'cam=١,٢,٣',
  'moved=~~~',
  'moved=a',
  'moved=a.b.c',
  'moved=a.1.2.3',
  'moved=a.1.Infinity',
  'moved=a.1.2~a.3.4',
  'moved=__proto__.1.2',
  'moved=constructor.prototype.1',
  `moved=${Array.from({ length: 700 }, (_, index) => `a${index}.1.2`).join('~')}`,
  `around=${'a-'.repeat(200)}a`,
  `by=${'a,'.repeat(maximumQueryLength)}`,
  '&'.repeat(maximumQueryLength * 2),
  'a=1&'.repeat(maximumQueryLength),
  'embed=1&embed=1&embed=<script>',
  'amp;amp;fan=1',
  'FAN=1',
  'fan[]=1',
  'fan%3D1',
]

describe('nonsense of our own', () => {
  test.each(nonsense.map((query) => [query.slice(0, 60), query] as const))('%s', (_title, query) => {
    const { view, issues } = decodeView(query)
    const { view: again, issues: none } = decodeView(encodeView(view))
    expect(again).toEqual(view)
    expect(none).toEqual([])
    expect(issues.length).toBeLessThan(30)
    for (const { message } of issues) {
      expect(message).toMatch(/^(In the link|The link|This link).*\.$/s)
      expect(message.length).toBeLessThan(300)
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('no value of an object’s prototype passes for a value of ours', () => {
    expect(decodeView('mode=constructor&quad=constructor&standing=valueof').view).toEqual(defaultView)
  })
})
