import { datasetJsonSchema, folderJsonSchemas, type JsonSchema } from '../../src/model/json-schema.ts'

/** The JSON Schemas by the names they are served and committed under: `entente-1.json`, `entente-1.actors.json`, …. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['entente-1.json', write(datasetJsonSchema())],
    ...[...folderJsonSchemas()].map(([file, schema]) => [`entente-1.${file}`, write(schema)] as const),
  ])
}

function write(schema: JsonSchema): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`
}
