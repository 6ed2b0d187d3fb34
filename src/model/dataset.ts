import * as z from 'zod/mini'

import { actorKinds, evidenceStatuses, ploverTypes, quadClasses } from './vocabulary.ts'

z.config({ jitless: true })

const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/))
const text = z.string().check(z.minLength(1))
/** An EDTF date or interval; that it parses is checked in `check.ts`, with the parser's own words. */
const edtf = z.string().check(z.minLength(1))
const webAddress = z.string().check(z.regex(/^https?:\/\//))

export const relationKindSchema = z.strictObject({
  id,
  label: text,
  quad: z.enum(quadClasses),
  plover: z.optional(z.enum(ploverTypes)),
  directed: z.boolean(),
})

export const actorSchema = z.strictObject({
  id,
  kind: z.enum(actorKinds),
  name: text,
  /** Names in other languages and scripts, by BCP 47 language tag. */
  names: z.optional(z.record(z.string(), text)),
  short: z.optional(text),
  active: z.optional(edtf),
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  place: z.optional(z.tuple([z.number(), z.number()])),
  home: z.optional(id),
  summary: z.optional(text),
  wikidata: z.optional(z.string().check(z.regex(/^Q\d+$/))),
  url: z.optional(webAddress),
  tags: z.optional(z.array(text)),
})

export const evidenceSchema = z.strictObject({
  status: z.enum(evidenceStatuses),
  by: z.optional(id),
  source: id,
  locator: z.optional(text),
  said: z.optional(edtf),
  note: z.optional(text),
  confidence: z.optional(z.enum(['high', 'medium', 'low'])),
  why: z.optional(text),
})

export const relationSchema = z.strictObject({
  id,
  from: id,
  to: id,
  kind: id,
  /** One EDTF string, or several where the tie lapsed and came back; left out when undated. */
  when: z.optional(z.union([edtf, z.array(edtf).check(z.minLength(1))])),
  /** Reads between the names: "Azerbaijan *is a member of* CIS". */
  title: text,
  summary: z.optional(text),
  weight: z.optional(z.number().check(z.positive())),
  evidence: z.array(evidenceSchema).check(z.minLength(1)),
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
  id,
  type: text,
  title: z.optional(text),
  author: z.optional(z.array(cslName)),
  publisher: z.optional(text),
  'container-title': z.optional(text),
  issued: z.optional(cslDate),
  accessed: z.optional(cslDate),
  URL: z.optional(webAddress),
  language: z.optional(text),
  note: z.optional(text),
  custom: z.optional(z.looseObject({ archived: z.optional(webAddress), verified: z.optional(edtf) })),
})

export const storySchema = z.strictObject({
  id,
  title: text,
  summary: text,
  steps: z
    .array(
      z.strictObject({
        title: text,
        body: text,
        notes: z.optional(text),
        /** A view's query string, without the leading `?`. */
        view: z.string(),
      }),
    )
    .check(z.minLength(1)),
})

export const datasetSchema = z.strictObject({
  format: z.literal('entente/1'),
  id,
  title: text,
  description: text,
  license: text,
  asOf: edtf,
  /** The parameters of the view a visitor starts with. */
  opening: z.optional(z.string()),
  relationKinds: z.optional(z.array(relationKindSchema)),
  aliases: z.optional(z.record(id, id)),
  actors: z.array(actorSchema),
  relations: z.array(relationSchema),
  sources: z.array(sourceSchema),
  stories: z.optional(z.array(storySchema)),
  /** Graph units, whole numbers, y downward; written by `npm run data`. */
  positions: z.optional(z.record(id, z.tuple([z.int(), z.int()]))),
})

type Frozen<T> = T extends readonly (infer _)[] | object ? { readonly [K in keyof T]: Frozen<T[K]> } : T

export type Actor = Frozen<z.infer<typeof actorSchema>>
export type Evidence = Frozen<z.infer<typeof evidenceSchema>>
export type Relation = Frozen<z.infer<typeof relationSchema>>
export type Source = Frozen<z.infer<typeof sourceSchema>>
export type Story = Frozen<z.infer<typeof storySchema>>
/** A dataset in format `entente/1`, as one document. */
export type Dataset = Frozen<z.infer<typeof datasetSchema>>
