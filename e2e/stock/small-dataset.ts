import { assertedBy, deniedBy, inferred, reported, small } from '../../src/graph/testing/small.ts'
import type { Actor, Dataset, Evidence, Relation } from '../../src/model/dataset.ts'

/** Where each actor stands, CSS pixels from the middle of the picture, and who they are. */
const actors: readonly (readonly [x: number, y: number, who: Omit<Actor, 'id'>])[] = [
  [-300, -170, { kind: 'state', name: 'North Harbour', country: 'NO' }],
  [-90, -180, { kind: 'organisation', name: 'League of the Three Rivers' }],
  [120, -160, { kind: 'person', name: 'A. Vesmor' }],
  [310, -170, { kind: 'agency', name: 'Coast Guard' }],
  [-250, -20, { kind: 'territory', name: 'Upper Tal' }],
  [-30, -10, { kind: 'document', name: 'Treaty on the Passage of Ships' }],
  [170, 0, { kind: 'group', name: 'Free Fishers' }],
  [330, 30, { kind: 'mission', name: 'Observers', active: '1994/2000' }],
  [-310, 160, { kind: 'state', name: 'Kano', country: 'GE' }],
  [-110, 150, { kind: 'media', name: 'Morning Post' }],
  [100, 170, { kind: 'company', name: 'Salt and Sons' }],
  [290, 180, { kind: 'state', name: 'Selgo' }],
]

const asserted = assertedBy(idOf(0))
const denied = deniedBy(idOf(1))

/** By place among the actors. Some begin, and some end, while a window moves to where it is looked at. */
const relations: readonly (readonly [from: number, to: number, kind: string, when: string, ...Evidence[]])[] =
  [
    [0, 1, 'membership', '1990/..', reported],
    [0, 4, 'war', '1999/2001', reported],
    [0, 5, 'enactment', '2001/..', reported],
    [1, 5, 'talks', '1998~/2004', asserted],
    [1, 2, 'support', '2000?/..', reported],
    [2, 5, 'criticism', '2003-06/..', inferred],
    [2, 3, 'leadership', '1995/..', reported],
    [2, 3, 'office', '1995/2001-05-11', reported],
    [3, 6, 'arrest', '2002', reported, denied],
    [3, 7, 'monitoring', '1994/2002', asserted],
    [4, 8, 'aid', '1997/..', reported],
    [4, 8, 'arms-supply', '1998/2009', reported],
    [4, 8, 'investment', '1999/..', reported],
    [8, 4, 'aid', '2000/..', reported],
    [4, 8, 'accusation', '2001/..', inferred],
    // These cross one another, thin and half as strong.
    [4, 9, 'participation', '../2003?', inferred],
    [5, 8, 'participation', '../2003?', inferred],
    [5, 11, 'participation', '../2003?', reported],
    [6, 10, 'participation', '../2003?', reported],
    // Below the next one, and, while the window moves, above it, since it will end soon.
    [7, 10, 'participation', '1990/2001-10-15', reported],
    [6, 11, 'sanctions', '2002-12/..', reported],
    [9, 10, 'agreement', '1992/2003-05', asserted],
    [10, 11, 'economic-cooperation', '1993/..', reported],
    [8, 8, 'mass-protest', '1995/..', reported],
    [11, 7, 'espionage', '2003-05-10/..', inferred],
  ]

/** A dozen actors of every kind, and relations of every quad class and standing, in a picture that they fill at a zoom. */
export function smallDataset(zoom: number): Dataset {
  return small({
    asOf: '2010-12-31',
    actors: actors.map(([, , who], at) => ({ id: idOf(at), ...who })),
    relations: relations.map(([from, to, kind, when, ...evidence], at): Relation => ({
      id: `own-${at}`,
      from: idOf(from),
      to: idOf(to),
      kind,
      when,
      title: `is tied by ${kind} to`,
      evidence,
    })),
    positions: Object.fromEntries(actors.map(([x, y], at) => [idOf(at), [x / zoom, y / zoom]])),
  })
}

/** Between others, in the order of ids: lines are drawn in it. */
function idOf(at: number): string {
  return `actor-${String(100 + at * 240).padStart(4, '0')}`
}
