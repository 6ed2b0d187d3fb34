import type * as z from 'zod/mini'

import {
  actorSchema,
  datasetSchema,
  evidenceSchema,
  relationKindSchema,
  relationSchema,
  storySchema,
} from './dataset.ts'
import type { Finding, Path } from './finding.ts'
import { nearest } from './nearest.ts'

type Problem = z.core.$ZodIssue

/**
 * Turns what the schema refused into findings that say what stands there and what was expected, in words a curator
 * knows. `document` is the whole that was validated; one finding comes of each field.
 */
export function explain(problem: Problem, document: unknown): Finding[] {
  const path = problem.path.map((key) => (typeof key === 'number' ? key : String(key)))
  if (problem.code === 'unrecognized_keys') return problem.keys.map((key) => unknownField(path, key))
  if (problem.code === 'invalid_union') return explainUnion(problem, path, document)
  if (problem.code === 'invalid_key') {
    const key = String(path.at(-1))
    return [
      finding(path, `The key “${shorten(key)}” was found where ${expectedKey(problem.issues)} was expected.`),
    ]
  }
  return [finding(path, foundInstead(valueAt(document, path), expectation(problem)))]
}

/** A value as a message quotes it: texts in quotation marks and at most 60 characters long, lists and objects by their size. */
export function quote(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === '') return 'an empty text'
  if (typeof value === 'string') return `“${shorten(value)}”`
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value)
}

function finding(path: Path, message: string): Finding {
  return { severity: 'error', path, message }
}

function foundInstead(value: unknown, expected: string): string {
  if (value === undefined) return `This field is missing; expected ${expected}.`
  return `Found ${quote(value)}; expected ${expected}.`
}

function expectation(problem: Problem): string {
  if (problem.code === 'invalid_type') return typeNames[problem.expected] ?? problem.expected
  if (problem.code === 'invalid_value') return oneOf(problem.values.map((value) => `“${String(value)}”`))
  if (problem.code === 'invalid_format') return problem.message
  if (problem.code === 'too_small') return atLeast(problem)
  if (problem.code === 'too_big') {
    return problem.origin === 'array'
      ? `at most ${problem.maximum} entries`
      : `a number of at most ${problem.maximum}`
  }
  return 'something else'
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'an object',
  record: 'an object',
}

function atLeast(problem: z.core.$ZodIssueTooSmall): string {
  if (problem.origin === 'string') return 'text that is not empty'
  if (problem.origin === 'array')
    return Number(problem.minimum) === 1 ? 'at least one entry' : `${problem.minimum} entries`
  return problem.inclusive
    ? `a number of at least ${problem.minimum}`
    : `a number greater than ${problem.minimum}`
}

function expectedKey(problems: readonly Problem[]): string {
  return problems.map(expectation).join(' and ') || 'another key'
}

/** Follows the alternative the value was meant as: the one whose type fits; where none does, names them all. */
function explainUnion(problem: z.core.$ZodIssueInvalidUnion, path: Path, document: unknown): Finding[] {
  const meant = problem.errors.find((problems) => !problems.some(isOfAnotherType))
  if (meant) return meant.flatMap((inner) => explain({ ...inner, path: [...path, ...inner.path] }, document))
  const alternatives = problem.errors.flatMap((problems) => problems.filter(isOfAnotherType).map(expectation))
  return [finding(path, foundInstead(valueAt(document, path), oneOf(alternatives)))]
}

function isOfAnotherType(problem: Problem): boolean {
  return problem.code === 'invalid_type' && problem.path.length === 0
}

function unknownField(path: Path, key: string): Finding {
  const fields = fieldsAt(path)
  const meant = nearest(key, fields)
  const hint = meant === undefined ? `The fields are ${fields.join(', ')}.` : `Did you mean “${meant}”?`
  return finding([...path, key], `“${shorten(key)}” is not a field here. ${hint}`)
}

/** The fields a record may have at a path of the document, indices left aside. */
function fieldsAt(path: Path): string[] {
  const place = path.filter((key) => typeof key === 'string').join('.')
  return Object.keys(shapes[place] ?? {})
}

const shapes: Readonly<Record<string, object>> = {
  '': datasetSchema.shape,
  relationKinds: relationKindSchema.shape,
  actors: actorSchema.shape,
  relations: relationSchema.shape,
  'relations.evidence': evidenceSchema.shape,
  stories: storySchema.shape,
  'stories.steps': storySchema.shape.steps._zod.def.element.shape,
}

function oneOf(values: readonly string[]): string {
  if (values.length < 2) return values.join()
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}

function shorten(text: string): string {
  // Cut by UTF-16 units first: a text may have millions, and only whole letters may be cut in the end.
  const letters = Array.from(text.slice(0, 122))
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')
}

function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    document,
  )
}
