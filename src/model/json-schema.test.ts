import { describe, expect, it } from 'vitest'

import { actorSchema, datasetSchema } from './dataset.ts'
import { datasetJsonSchema, folderJsonSchemas } from './json-schema.ts'

interface Node {
  readonly properties?: Readonly<Record<string, Node>>
  readonly items?: Node
  readonly required?: readonly string[]
  readonly description?: string
  readonly enum?: readonly string[]
  readonly pattern?: string
}

describe('the JSON Schema', () => {
  it('is draft 2020-12 with an id and a title', () => {
    expect(datasetJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:entente:schema:entente-1',
      title: 'Entente dataset',
      type: 'object',
      additionalProperties: false,
    })
  })

  it('has every field of the dataset, and asks for the ones that must be there', () => {
    const schema = datasetJsonSchema() as Node
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(datasetSchema.shape))
    expect(schema.required).toEqual([
      'format',
      'id',
      'title',
      'description',
      'license',
      'asOf',
      'actors',
      'relations',
      'sources',
    ])
  })

  it('describes every field and lists what it may hold', () => {
    const actor = (folderJsonSchemas().get('actors.json') as Node).items
    for (const field of Object.keys(actorSchema.shape)) {
      expect(actor?.properties?.[field]?.description, field).toMatch(/\.$/)
    }
    expect(actor?.properties?.['kind']?.enum).toContain('mission')
    expect(actor?.properties?.['country']?.pattern).toBe('^[A-Z]{2}$')
  })

  it('has one for each file of a folder, and none of them holds another’s records', () => {
    const schemas = folderJsonSchemas()
    expect([...schemas.keys()]).toEqual([
      'dataset.json',
      'actors.json',
      'relations.json',
      'sources.json',
      'stories.json',
      'positions.json',
    ])
    const head = schemas.get('dataset.json') as Node
    expect(Object.keys(head.properties ?? {})).toContain('asOf')
    expect(Object.keys(head.properties ?? {})).not.toContain('actors')
  })
})
