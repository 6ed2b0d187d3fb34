/** Deeper than any dataset needs; CSL-JSON, the deepest part, stays under eight. */
const deepest = 32

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

interface Place {
  readonly value: object
  readonly key: string
  readonly parent: Place | undefined
  readonly depth: number
}

/**
 * What makes a parsed document unfit to be looked at any further: keys that reach into JavaScript's own objects, or
 * nesting deeper than `deepest`. Answers with one sentence and its path per finding, at most `most` of them.
 */
export function hostileParts(
  document: unknown,
  most = 200,
): readonly { readonly path: readonly (string | number)[]; readonly message: string }[] {
  const findings: { path: readonly (string | number)[]; message: string }[] = []
  // A list of its own instead of recursion: the nesting is what is not to be trusted.
  const waiting: Place[] = []
  const visit = (value: unknown, key: string, parent: Place | undefined) => {
    if (typeof value !== 'object' || value === null) return
    waiting.push({ value, key, parent, depth: parent ? parent.depth + 1 : 0 })
  }
  visit(document, '', undefined)
  for (let place = waiting.pop(); place && findings.length < most; place = waiting.pop()) {
    if (place.depth >= deepest) {
      findings.push({ path: pathOf(place), message: `This is nested more than ${deepest} levels deep.` })
      continue
    }
    for (const [key, value] of Object.entries(place.value)) {
      if (forbidden.has(key)) {
        findings.push({ path: [...pathOf(place), key], message: `A field may not be called “${key}”.` })
      } else {
        visit(value, key, place)
      }
    }
  }
  return findings
}

function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = []
  for (let at = place; at.parent; at = at.parent) {
    path.unshift(Array.isArray(at.parent.value) ? Number(at.key) : at.key)
  }
  return path
}
