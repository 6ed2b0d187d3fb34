import { expect, test } from 'vitest'

import type { Source } from './dataset.ts'
import { sourceLabel } from './source-label.ts'

const issued = { 'date-parts': [[2024, 10, 4] as [number, number, number]] }

test.each<[Omit<Source, 'id' | 'type'>, string]>([
  [{ title: 'A visit', 'container-title': 'Aravot', issued }, 'A visit, Aravot (2024-10-04)'],
  [{ title: 'A visit', publisher: 'AIR Center' }, 'A visit, AIR Center'],
  [{ 'container-title': 'Aravot', publisher: 'Aravot Daily', issued }, 'Aravot (2024-10-04)'],
  [{ title: 'Aravot', 'container-title': 'Aravot' }, 'Aravot'],
  [{}, 'known-by-its-id'],
])('%j is called %s', (parts, label) => {
  expect(sourceLabel({ id: 'known-by-its-id', type: 'article', ...parts })).toBe(label)
})
