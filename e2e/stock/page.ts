import '../../src/ui/tokens.css'

import { likenessAt } from './likeness.ts'
import { partLikenessAt } from './part-of-large.ts'

const asked = { likenessAt, partLikenessAt }

declare global {
  interface Window {
    asked: typeof asked
  }
}
window.asked = asked
