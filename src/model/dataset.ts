import * as z from 'zod/mini'

import { actorKinds, evidenceStatuses, ploverTypes, quadClasses } from './vocabulary.ts'

z.config({ jitless: true })

/** Gives a field the description and the examples that editors show through the JSON Schema. */
function field<Schema extends z.ZodMiniType>(
  schema: Schema,
  description: string,
  ...examples: unknown[]
): Schema {
  return schema.check(z.meta(examples.length > 0 ? { description, examples } : { description }))
}

// The text beside a pattern is what an error message says was expected.
const id = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'an id of small letters, digits and single hyphens, like “eu-mission”',
    ),
  )
const text = z.string().check(z.minLength(1))
/** An EDTF date or interval; that it parses is checked in `check-dates.ts`, with the parser's own words. */
const edtf = z.string().check(z.minLength(1))
const webAddress = z
  .string()
  .check(z.regex(/^https?:\/\/\S+$/, 'a web address that begins with https:// or http:// and has no spaces'))

export const relationKindSchema = z.strictObject({
  id: field(id, 'Id of the kind, which relations name; not one of the built-in kinds.', 'joint-venture'),
  label: field(text, 'A noun phrase, sentence case, as it stands in a filter.', 'Joint venture'),
  quad: field(z.enum(quadClasses), 'The quad class, which decides colour and sign.', 'material-cooperation'),
  plover: field(z.optional(z.enum(ploverTypes)), 'The PLOVER event type, where one fits.', 'COOPERATE'),
  directed: field(z.boolean(), 'True when the tie goes from one actor to the other.', false),
})

const longitude = z.number().check(z.minimum(-180), z.maximum(180))
const latitude = z.number().check(z.minimum(-90), z.maximum(90))

export const actorSchema = z.strictObject({
  id: field(id, 'Id of the actor; it stands in addresses, so it never changes (see aliases).', 'euma'),
  kind: field(z.enum(actorKinds), 'What the actor is; it decides shape and icon.', 'mission'),
  name: field(text, 'The full name, in English.', 'EU Mission in Armenia'),
  /** Names in other languages and scripts, by BCP 47 language tag. */
  names: field(
    z.optional(z.record(z.string(), text)),
    'Names in other languages and scripts, by BCP 47 language tag.',
    { hy: 'Հայաստան', ru: 'Армения' },
  ),
  short: field(z.optional(text), 'A short name for the canvas.', 'EUMA'),
  active: field(
    z.optional(edtf),
    'EDTF interval in which the actor existed; outside it the actor is not drawn as alive.',
    '2023-02-20/..',
  ),
  country: field(
    z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, 'a country code of two capital letters, like “AM”'))),
    'ISO 3166-1 alpha-2 code, for the flag and the map.',
    'AM',
  ),
  place: field(
    z.optional(z.tuple([longitude, latitude])),
    'Longitude and latitude, in degrees, of the seat or capital.',
    [44.51, 40.18],
  ),
  home: field(
    z.optional(id),
    'The state or organisation the actor belongs to most of its time: for placing and folding only.',
    'eu',
  ),
  summary: field(z.optional(text), 'One or two sentences on who this is.'),
  wikidata: field(
    z.optional(z.string().check(z.regex(/^Q\d+$/, 'a Wikidata id, like “Q399”'))),
    'Id of the actor in Wikidata.',
    'Q399',
  ),
  url: field(z.optional(webAddress), 'The actor’s own site; https or http.', 'https://www.gov.am'),
  tags: field(z.optional(z.array(text)), 'Free words to find the actor by.', ['observer']),
})

export const evidenceSchema = z.strictObject({
  status: field(
    z.enum(evidenceStatuses),
    'reported: the source says so in its own voice. asserted: a party says so. denied: a party says it is not so. inferred: an analyst concludes it.',
    'asserted',
  ),
  by: field(z.optional(id), 'Id of the actor who says so; required for asserted and denied.', 'bortnikov'),
  source: field(id, 'Id of the source where it can be read.', 'turan-article-2024-10'),
  locator: field(z.optional(text), 'Where in the source.', '¶7', 'p. 12', 'Art. 3'),
  said: field(z.optional(edtf), 'EDTF date on which it was said.', '2024-10-04'),
  note: field(z.optional(text), 'What a reader should know about this piece of evidence.'),
  confidence: field(
    z.optional(z.enum(['high', 'medium', 'low'])),
    'How far the curator trusts it; never without “why”.',
    'medium',
  ),
  why: field(z.optional(text), 'The reason for the confidence; never without “confidence”.'),
})

export const relationSchema = z.strictObject({
  id: field(
    id,
    'Id of the relation; it stands in addresses, so it never changes (see aliases).',
    'euma-spies',
  ),
  from: field(id, 'Id of the actor the tie starts at.', 'azerbaijan'),
  to: field(id, 'Id of the actor the tie leads to.', 'cis'),
  kind: field(id, 'Id of a built-in kind or of one in relationKinds.', 'membership'),
  /** One EDTF string, or several where the tie lapsed and came back; left out when undated. */
  when: field(
    z.optional(z.union([edtf, z.array(edtf).check(z.minLength(1))])),
    'When: an EDTF date is an event, an interval a state that lasted; a list where the tie lapsed and came back. Left out when nobody recorded it.',
    '2024-10-02',
    '1993-09-24/..',
    ['1992/1993', '1999/..'],
  ),
  /** Reads between the names: "Azerbaijan *is a member of* CIS". */
  title: field(text, 'What stands between the two names to make a sentence.', 'is a member of'),
  summary: field(z.optional(text), 'A few sentences on what happened.'),
  weight: field(z.optional(z.number().check(z.positive())), 'How much it counts; 1 when left out.', 2),
  evidence: field(
    z.array(evidenceSchema).check(z.minLength(1)),
    'Who says so, and where it can be read; at least one piece.',
  ),
})

const cslName = z.looseObject({
  family: z.optional(text),
  given: z.optional(text),
  literal: z.optional(text),
})
const cslDate = z.looseObject({
  'date-parts': z.optional(z.array(z.array(z.union([z.number(), z.string()])))),
  literal: z.optional(text),
})

/** A CSL-JSON item (citationstyles.org schema 1.0.2); fields beyond these are kept as they are. */
export const sourceSchema = z.looseObject({
  id: field(id, 'Id of the source, which evidence names.', 'turan-article-2024-10'),
  type: field(text, 'CSL item type.', 'article-newspaper', 'webpage', 'legislation'),
  title: field(z.optional(text), 'Title as published.'),
  author: field(z.optional(z.array(cslName)), 'Authors, in order.', [
    { family: 'Hajibeyli', given: 'Uzeyir' },
  ]),
  publisher: field(z.optional(text), 'Publisher.'),
  'container-title': field(z.optional(text), 'The newspaper, journal or site it appeared in.'),
  issued: field(z.optional(cslDate), 'When it appeared.', { 'date-parts': [[2024, 10, 4]] }),
  accessed: field(z.optional(cslDate), 'When it was read.', { 'date-parts': [[2024, 10, 8]] }),
  URL: field(z.optional(webAddress), 'Where it can be read; https or http.'),
  language: field(z.optional(text), 'Language tag of the text.', 'en'),
  note: field(z.optional(text), 'What a reader should know about the source.'),
  custom: field(
    z.optional(
      z.looseObject({
        archived: field(z.optional(webAddress), 'Address of an archived copy.'),
        verified: field(z.optional(edtf), 'EDTF date on which somebody last looked.', '2025-03-01'),
      }),
    ),
    'What CSL has no field for.',
  ),
})

const stepSchema = z.strictObject({
  title: field(text, 'Heading of the step.'),
  body: field(text, 'What the step says, in Markdown.'),
  notes: field(z.optional(text), 'Notes for the speaker, in Markdown.'),
  /** A view's query string, without the leading `?`. */
  view: field(
    z.string().check(z.regex(/^(?!\?)/, 'a view’s parameters without the leading “?”')),
    'The view to show: an address’s parameters without the leading “?”.',
    'v=1&when=2024-10&sel=euma',
  ),
})

export const storySchema = z.strictObject({
  id: field(id, 'Id of the story.', 'naryshkin-in-baku'),
  title: field(text, 'Title of the story.'),
  summary: field(text, 'One or two sentences on what it tells.'),
  steps: field(z.array(stepSchema).check(z.minLength(1)), 'The steps, in order; at least one.'),
})

export const datasetSchema = z.strictObject({
  format: field(z.literal('entente/1'), 'The format of this document.', 'entente/1'),
  id: field(id, 'Id of the dataset, which stands in addresses.', 'south-caucasus'),
  title: field(text, 'Title of the dataset.'),
  description: field(text, 'What it covers and what it leaves out.'),
  license: field(text, 'SPDX id of the licence.', 'CC-BY-4.0'),
  asOf: field(edtf, 'EDTF date: the day up to which what is called ongoing is known to hold.', '2024-10-06'),
  /** The parameters of the view a visitor starts with. */
  opening: field(z.optional(z.string()), 'The parameters of the view a visitor starts with.', 'when=2024-10'),
  relationKinds: field(z.optional(z.array(relationKindSchema)), 'Kinds beside the built-in ones.'),
  aliases: field(
    z.optional(z.record(id, id)),
    'Old id to present id: a renamed or merged record keeps answering to its old id.',
    { 'eu-mission-armenia': 'euma' },
  ),
  actors: field(z.array(actorSchema), 'Everyone and everything that has relations.'),
  relations: field(z.array(relationSchema), 'Dated, sourced ties between two actors.'),
  sources: field(z.array(sourceSchema), 'CSL-JSON items, which evidence points at.'),
  stories: field(z.optional(z.array(storySchema)), 'Walks through views, with text.'),
  /** Graph units, whole numbers, y downward; written by `npm run data`. */
  positions: field(
    z.optional(z.record(id, z.tuple([z.int(), z.int()]))),
    'Actor id to [x, y] in graph units, y downward; written by npm run data.',
    { euma: [120, -40] },
  ),
})

type Frozen<T> = T extends readonly (infer _)[] | object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

export type Actor = Frozen<z.infer<typeof actorSchema>>
export type Evidence = Frozen<z.infer<typeof evidenceSchema>>
export type Relation = Frozen<z.infer<typeof relationSchema>>
export type Source = Frozen<z.infer<typeof sourceSchema>>
export type Story = Frozen<z.infer<typeof storySchema>>
/** A dataset in format `entente/1`, as one document. */
export type Dataset = Frozen<z.infer<typeof datasetSchema>>
