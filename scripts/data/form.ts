import { folderJsonSchemas } from '../../src/model/json-schema.ts'

/** What is asked for one field of a record; taken from the model, through its JSON Schema. */
export interface FormField {
  readonly name: string
  readonly required: boolean
  /** What the field means, and an example as it would be typed. */
  readonly question: string
  /** The values there are, where the model lists them. */
  readonly options: readonly string[]
  /** The fields of each entry, where the field is a list of records. */
  readonly entries: readonly FormField[] | undefined
  /** What was typed, as the value that goes into the file; what cannot be read stays text, so that the model says what it expected. */
  readonly read: (typed: string) => unknown
}

/** The fields of the records of a file like `actors.json`, in the order of the model. */
export function formOf(file: string): readonly FormField[] {
  const list = folderJsonSchemas().get(file) as Schema | undefined
  if (!list?.items) throw new Error(`${file} is no list of records.`)
  return fieldsOf(list.items)
}

interface Schema {
  readonly type?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

function fieldsOf({ properties = {}, required = [] }: Schema): FormField[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    required: required.includes(name),
    question: questionOf(name, schema),
    options: schema.enum ?? [],
    entries: schema.items?.type === 'object' ? fieldsOf(schema.items) : undefined,
    read: readerOf(schema),
  }))
}

function questionOf(name: string, schema: Schema): string {
  const { description = '', examples = [], enum: options = [] } = schema
  const several = [readOneOrMore, readList, readEntries].includes(readerOf(schema))
  const separator = several ? ' Several are parted by “;”.' : ''
  const choice = options.length > 0 ? ` One of ${options.join(', ')}.` : ''
  const example = examples[0] === undefined ? '' : ` For example: ${typedAs(examples[0])}`
  return `${name}: ${description}${separator}${choice}${example}`
}

function readerOf(schema: Schema): (typed: string) => unknown {
  if (schema.anyOf) return readOneOrMore
  if (schema.prefixItems) return readNumbers
  if (schema.type === 'number') return readNumber
  if (schema.type === 'array') return readList
  return schema.type === 'object' ? readEntries : (typed) => typed
}

function readOneOrMore(typed: string): unknown {
  const parts = readList(typed)
  return parts.length === 1 ? parts[0] : parts
}

function readList(typed: string): string[] {
  return typed.split(';').map((part) => part.trim())
}

function readNumber(typed: string): unknown {
  const number = Number(typed)
  return Number.isNaN(number) ? typed : number
}

function readNumbers(typed: string): unknown {
  return typed.split(',').map((part) => readNumber(part.trim()))
}

/** `hy: Հայաստան; ru: Армения` */
function readEntries(typed: string): unknown {
  const pairs = readList(typed).map((part) => /^([^:]+):\s*(.*)$/u.exec(part))
  if (pairs.includes(null)) return typed
  return Object.fromEntries(pairs.map((pair) => [pair?.[1]?.trim(), pair?.[2]]))
}

/** The inverse of the readers. */
function typedAs(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(typeof value[0] === 'number' ? ', ' : '; ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${String(part)}`)
    .join('; ')
}
