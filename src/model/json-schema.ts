import * as z from 'zod/mini'

import { actorSchema, datasetSchema, relationSchema, sourceSchema, storySchema } from './dataset.ts'

export type JsonSchema = Readonly<Record<string, unknown>>

/** The JSON Schema (draft 2020-12) of a whole dataset in one document. */
export function datasetJsonSchema(): JsonSchema {
  return describe(
    datasetSchema,
    'entente-1',
    'Entente dataset',
    'A dataset in format entente/1, as one document.',
  )
}

/** The JSON Schemas of the files of a dataset's folder, by file name, so that an editor completes their fields. */
export function folderJsonSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map([
    [
      'dataset.json',
      describe(
        headSchema,
        'entente-1.dataset',
        'Entente dataset.json',
        'What a dataset is, without its records.',
      ),
    ],
    [
      'actors.json',
      describe(z.array(actorSchema), 'entente-1.actors', 'Entente actors.json', 'Actors, sorted by id.'),
    ],
    [
      'relations.json',
      describe(
        z.array(relationSchema),
        'entente-1.relations',
        'Entente relations.json',
        'Relations, sorted by id.',
      ),
    ],
    [
      'sources.json',
      describe(
        z.array(sourceSchema),
        'entente-1.sources',
        'Entente sources.json',
        'CSL-JSON items, sorted by id.',
      ),
    ],
    ['stories.json', describe(z.array(storySchema), 'entente-1.stories', 'Entente stories.json', 'Stories.')],
    [
      'positions.json',
      describe(
        datasetSchema.shape.positions,
        'entente-1.positions',
        'Entente positions.json',
        'Actor id to [x, y]; written by npm run data.',
      ),
    ],
  ])
}

const headSchema = z.omit(datasetSchema, {
  actors: true,
  relations: true,
  sources: true,
  stories: true,
  positions: true,
})

/** A URN, since the schema belongs to no one address: every site that serves the app serves it too. */
function describe(schema: z.ZodMiniType, name: string, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema)
  return { $schema, $id: `urn:entente:schema:${name}`, ...rest, title, description }
}
