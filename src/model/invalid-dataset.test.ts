import { describe, expect, it } from 'vitest'

import { changed, exampleDataset as dataset, type Change } from './example-dataset.ts'
import type { Issue } from './issue.ts'
import { readDataset } from './read-dataset.ts'

describe('an invalid dataset is refused, and every problem named with its record, its field, and what was found and expected', () => {
  const cases: readonly (readonly [string, readonly Change[], Partial<Issue>])[] = [
    [
      'a missing title',
      [['title', undefined]],
      { path: 'title', message: 'This field is missing; expected text.' },
    ],
    [
      'an empty name',
      [['actors.0.name', '']],
      {
        record: 'azerbaijan',
        path: 'name',
        message: 'Found an empty text; expected text that is not empty.',
      },
    ],
    ['a number for text', [['license', 7]], { path: 'license', message: 'Found 7; expected text.' }],
    ['null', [['actors', null]], { path: 'actors', message: 'Found null; expected a list.' }],
    [
      'a record that is no object',
      [['actors.3', 'x']],
      { path: 'actors[3]', message: 'Found “x”; expected an object.' },
    ],
    [
      'an id of capitals',
      [['sources.0.id', 'Book']],
      {
        record: 'Book',
        path: 'id',
        message:
          'Found “Book”; expected an id of small letters, digits and single hyphens, like “eu-mission”.',
      },
    ],
    [
      'an id that is missing',
      [['stories.0.id', undefined]],
      { record: undefined, path: 'stories[0].id', message: expect.stringContaining('This field is missing') },
    ],
    [
      'an unknown actor kind',
      [['actors.0.kind', 'country']],
      {
        record: 'azerbaijan',
        path: 'kind',
        message:
          'Found “country”; expected “state”, “organisation”, “agency”, “person”, “mission”, “group”, “territory”, “media”, “company” or “document”.',
      },
    ],
    [
      'a mistyped field',
      [['actors.0.sumary', 'x']],
      {
        record: 'azerbaijan',
        path: 'sumary',
        message: '“sumary” is not a field here. Did you mean “summary”?',
      },
    ],
    [
      'an unknown field',
      [['relations.0.evidence.0.page', '3']],
      {
        record: 'armenia-league',
        path: 'evidence[0].page',
        message:
          '“page” is not a field here. The fields are status, by, source, locator, said, note, confidence, why.',
      },
    ],
    [
      'no evidence',
      [['relations.0.evidence', []]],
      {
        record: 'armenia-league',
        path: 'evidence',
        message: 'Found an empty list; expected at least one entry.',
      },
    ],
    [
      'a weight of nothing',
      [['relations.0.weight', 0]],
      { path: 'weight', message: 'Found 0; expected a number greater than 0.' },
    ],
    [
      'a latitude for a longitude',
      [['actors.0.place', [400, 49]]],
      { path: 'place[0]', message: 'Found 400; expected a number of at most 180.' },
    ],
    [
      'one coordinate',
      [['actors.0.place', [49]]],
      { path: 'place', message: 'Found a list of 1; expected 2 entries.' },
    ],
    [
      'a fraction for a position',
      [['positions', { armenia: [0.5, 0] }]],
      { path: 'positions.armenia[0]', message: 'Found 0.5; expected a whole number.' },
    ],
    [
      'a country of three letters',
      [['actors.0.country', 'AZE']],
      { path: 'country', message: 'Found “AZE”; expected a country code of two capital letters, like “AM”.' },
    ],
    [
      'a javascript: address of an actor',
      [['actors.1.url', 'javascript:alert(1)']],
      {
        record: 'armenia',
        path: 'url',
        message:
          'Found “javascript:alert(1)”; expected a web address that begins with https:// or http:// and has no spaces.',
      },
    ],
    [
      'a javascript: address of a source',
      [['sources.0.URL', ' JavaScript:alert(1)']],
      { record: 'book', path: 'URL' },
    ],
    [
      'a data: address of an archive',
      [['sources.0.custom', { archived: 'data:text/html,x' }]],
      { record: 'book', path: 'custom.archived' },
    ],
    [
      'a view with a question mark',
      [['stories.0.steps.0.view', '?v=1']],
      {
        record: 'bridge',
        path: 'steps[0].view',
        message: 'Found “?v=1”; expected a view’s parameters without the leading “?”.',
      },
    ],
    [
      'when of another type',
      [['relations.0.when', 1993]],
      { path: 'when', message: 'Found 1993; expected text or a list.' },
    ],
    [
      'when with an entry of another type',
      [['relations.0.when', ['1993', 1994]]],
      { path: 'when[1]', message: 'Found 1994; expected text.' },
    ],
    [
      'when of no entries',
      [['relations.0.when', []]],
      { path: 'when', message: 'Found an empty list; expected at least one entry.' },
    ],
    [
      'an alias that is no id',
      [['aliases', { 'Old League': 'league' }]],
      {
        path: 'aliases.Old League',
        message:
          'The key “Old League” was found where an id of small letters, digits and single hyphens, like “eu-mission” was expected.',
      },
    ],

    [
      'two actors of one id',
      [['actors.3.id', 'armenia']],
      {
        record: 'armenia',
        path: 'id',
        message: 'The id “armenia” is taken by actors[1]; expected another id for each actor.',
      },
    ],
    [
      'two relations of one id',
      [['relations.1.id', 'armenia-league']],
      { record: 'armenia-league', path: 'id' },
    ],
    ['two sources of one id', [['sources.1', { id: 'book', type: 'book' }]], { record: 'book', path: 'id' }],
    ['two stories of one id', [['stories.1', dataset.stories[0]]], { record: 'bridge', path: 'id' }],
    [
      'two kinds of one id',
      [['relationKinds.1', dataset.relationKinds[0]]],
      { record: 'joint-venture', path: 'id' },
    ],
    [
      'a built-in kind defined again',
      [['relationKinds.0.id', 'war']],
      {
        record: 'war',
        path: 'id',
        message: '“war” is a built-in relation kind; expected another id for a kind of your own.',
      },
    ],

    [
      'from nobody',
      [['relations.0.from', 'armenai']],
      {
        record: 'armenia-league',
        path: 'from',
        message: 'There is no actor with the id “armenai”; did you mean “armenia”?',
      },
    ],
    [
      'to nobody',
      [['relations.0.to', 'nowhere']],
      { path: 'to', message: 'There is no actor with the id “nowhere”.' },
    ],
    ['a home that is not there', [['actors.3.home', 'nowhere']], { record: 'speaker', path: 'home' }],
    [
      'a speaker who is not there',
      [['relations.1.evidence.0.by', 'nobody']],
      { record: 'azerbaijan-armenia-venture', path: 'evidence[0].by' },
    ],
    [
      'a source that is not there',
      [['relations.0.evidence.0.source', 'books']],
      { path: 'evidence[0].source', message: 'There is no source with the id “books”; did you mean “book”?' },
    ],
    [
      'a kind that is not there',
      [['relations.0.kind', 'member']],
      { path: 'kind', message: 'There is no relation kind with the id “member”.' },
    ],
    [
      'an alias to nothing',
      [['aliases', { gone: 'nothing' }]],
      { path: 'aliases.gone', message: 'There is no record with the id “nothing”.' },
    ],
    [
      'an alias that hides a record',
      [['aliases', { armenia: 'league' }]],
      {
        path: 'aliases.armenia',
        message: '“armenia” is the id of a record; expected an old id that no record has any more.',
      },
    ],
    [
      'a position of nobody',
      [['positions', { nobody: [0, 0] }]],
      { path: 'positions.nobody', message: 'There is no actor with the id “nobody”.' },
    ],
    [
      'homes in a circle',
      [['actors.1.home', 'speaker']],
      {
        record: 'armenia',
        path: 'home',
        message:
          'The homes form a circle: “armenia” → “speaker” → “armenia”. Expected a home that leads to an actor without one.',
      },
    ],
    ['an actor at home in itself', [['actors.0.home', 'azerbaijan']], { record: 'azerbaijan', path: 'home' }],

    [
      'an assertion by nobody',
      [['relations.1.evidence.0.by', undefined]],
      {
        path: 'evidence[0].by',
        message:
          'The evidence is “asserted” but does not say by whom; expected the id of the actor who says so.',
      },
    ],
    [
      'a denial by nobody',
      [['relations.1.evidence.1.by', undefined]],
      { path: 'evidence[1].by', message: expect.stringContaining('“denied”') },
    ],
    [
      'confidence without why',
      [['relations.1.evidence.0.why', undefined]],
      { path: 'evidence[0].why', message: '“confidence” stands without “why”; expected both or neither.' },
    ],
    [
      'why without confidence',
      [['relations.1.evidence.0.confidence', undefined]],
      { path: 'evidence[0].confidence' },
    ],
    [
      'nothing but denials',
      [['relations.1.evidence.0.status', 'denied']],
      { path: 'evidence', message: expect.stringContaining('All the evidence is denials') },
    ],

    [
      'an end before its start',
      [['relations.1.when', '2024-05/2023']],
      { path: 'when', message: '“2024-05/2023” ends before it starts.' },
    ],
    [
      'an end before its start in a list',
      [['relations.0.when', ['1993/1998', '2001/2000']]],
      { path: 'when[1]', message: '“2001/2000” ends before it starts.' },
    ],
    [
      'a month that does not exist',
      [['relations.1.when', '2024-13']],
      { path: 'when', message: expect.stringContaining('2024-13') },
    ],
    ['an unreadable asOf', [['asOf', 'today']], { path: 'asOf', message: expect.stringContaining('today') }],
    [
      'an asOf that lasts',
      [['asOf', '2023/2024']],
      { path: 'asOf', message: 'Found “2023/2024”; expected one date, like “2024-10-02”.' },
    ],
    [
      'a life that is one date',
      [['actors.1.active', '1991']],
      { path: 'active', message: 'Found “1991”; expected an interval, like “2023-02-20/..”.' },
    ],
    ['an unreadable said', [['relations.1.evidence.0.said', 'Tuesday']], { path: 'evidence[0].said' }],
    [
      'an unreadable verified',
      [['sources.0.custom', { verified: '5 May' }]],
      { record: 'book', path: 'custom.verified' },
    ],
    [
      'a date of endless length',
      [['relations.1.when', `[${'1994,'.repeat(200_000)}1995]`]],
      { path: 'when', message: expect.stringContaining('expected an EDTF date of at most 200 characters') },
    ],
  ]

  it.each(cases)('%s', (_, changes, issue) => {
    const { dataset: read, issues } = readDataset(changed(...changes))
    expect(read).toBeUndefined()
    expect(issues).toContainEqual(expect.objectContaining({ severity: 'error', ...issue }))
    for (const { message } of issues) {
      expect(message).toMatch(/^[A-Z“].*[.?]$/s)
      expect(message).not.toMatch(/invalid|undefined|\bstring\b|\barray\b|\bregex\b/i)
    }
  })
})
