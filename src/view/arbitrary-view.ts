import fc from 'fast-check'
import { actorKinds, quadClasses, standings } from '../model/vocabulary.ts'
import { normaliseView } from './address.ts'
import { defaultView, type View } from './view.ts'

/** Ids as datasets have them, with some that trip up objects. For tests. */
export const arbitraryId = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,6}){0,2}$/) },
  { weight: 1, arbitrary: fc.constantFrom('constructor', 'valueof', 'reporting', '0', 'none', 'r') },
)

const idList = fc.uniqueArray(arbitraryId, { maxLength: 6 })

const arbitraryWindow = fc
  .uniqueArray(fc.integer({ min: -700_000, max: 100_000 }), { minLength: 2, maxLength: 2 })
  .chain(([one = 0, other = 0]) => {
    const [start, end] = [Math.min(one, other), Math.max(one, other)]
    return fc.constantFrom({ start, end }, { start, end: Infinity }, { start: -Infinity, end })
  })

/** Views as a store may hold them: every one is normalised, and says something in most of its parts. For tests. */
export const arbitraryView: fc.Arbitrary<View> = fc
  .record(
    {
      dataset: arbitraryId,
      version: fc.stringMatching(/^[0-9a-f]{8}$/),
      window: arbitraryWindow,
      secondWindow: arbitraryWindow,
      mode: fc.constantFrom('during', 'at', 'throughout', 'until'),
      possible: fc.boolean(),
      undated: fc.boolean(),
      lone: fc.boolean(),
      quad: clauseOf(fc.subarray([...quadClasses])),
      kind: clauseOf(idList),
      standing: clauseOf(fc.subarray([...standings])),
      actor: clauseOf(fc.subarray([...actorKinds])),
      source: clauseOf(idList),
      by: idList,
      against: idList,
      around: idList,
      depth: fc.constantFrom(1, 2, 3, 4),
      text: fc.string({ unit: 'binary', maxLength: 30 }),
      selection: fc.record({ type: fc.constantFrom('actor', 'relation'), id: arbitraryId }),
      form: fc.constantFrom('graph', 'table'),
      fold: fc.boolean(),
      unfolded: idList,
      fan: fc.boolean(),
      camera: fc.record({
        x: fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }),
        y: fc.double({ min: -1_000_000, max: 1_000_000, noNaN: true }),
        zoom: fc.double({ min: 0.01, max: 100, noNaN: true }),
      }),
      moved: fc.dictionary(arbitraryId, fc.tuple(coordinate(), coordinate()), { maxKeys: 8 }),
      story: fc.record({ id: arbitraryId, step: fc.integer({ min: 1, max: 999 }) }),
      present: fc.boolean(),
      embed: fc.boolean(),
      ui: fc.constantFrom('min', 'full', 'bare'),
    },
    { requiredKeys: [] },
  )
  .map((parts) => normaliseView({ ...defaultView, ...parts }))

/** Views that nothing has tidied: numbers out of bounds, ids that are none, lists with repetitions. For tests. */
export const arbitraryUntidyView: fc.Arbitrary<View> = fc
  .record(
    {
      dataset: fc.string(),
      version: fc.string(),
      window: fc.record({ start: fc.double(), end: fc.double() }),
      secondWindow: fc.record({ start: fc.double(), end: fc.double() }),
      kind: clauseOf(fc.array(fc.string())),
      by: fc.array(fc.oneof(arbitraryId, fc.string({ unit: 'binary' }))),
      against: fc.array(fc.string()),
      around: fc.array(arbitraryId),
      text: fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 600 })
        .map((units) => String.fromCharCode(...units)),
      selection: fc.record({ type: fc.constantFrom('actor', 'relation'), id: fc.string() }),
      unfolded: fc.array(fc.string()),
      camera: fc.record({ x: fc.double(), y: fc.double(), zoom: fc.double() }),
      moved: fc.dictionary(fc.string(), fc.tuple(fc.double(), fc.double())),
      story: fc.record({ id: fc.string(), step: fc.double() }),
    },
    { requiredKeys: [] },
  )
  .map((parts) => ({ ...defaultView, ...parts }))

function clauseOf(values: fc.Arbitrary<readonly string[]>) {
  return fc.record({ mode: fc.constantFrom('only', 'except'), values })
}

function coordinate() {
  return fc.integer({ min: -1_000_000, max: 1_000_000 })
}
