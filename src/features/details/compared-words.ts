import type { Comparison } from '../../graph/comparison.ts'
import type { Sides } from '../../graph/sides.ts'

/**
 * What a comparison says of a relation, and why: "Formed: by its dates not in 2019, certainly in 2024.", "Denied by Russia: Russia
 * denies it, the sources say so."
 * @param words what became of it.
 * @param names what is compared.
 */
export function comparedWords(
  of: Comparison['of'],
  sides: Sides,
  words: string,
  [first, second]: readonly [string, string],
): string {
  if (of === 'windows') {
    return `${words}: by its dates ${certainties[sides.first]} in ${first}, ${certainties[sides.second]} in ${second}.`
  }
  const says = (side: 'first' | 'second') => {
    const denies = sides.denies === side || sides.denies === 'both'
    const affirms = sides[side] !== 'never'
    if (denies) return affirms ? 'both says and denies it' : 'denies it'
    return affirms ? 'says so' : 'does not speak of it'
  }
  return `${words}. The account of ${first} ${says('first')}; that of ${second} ${says('second')}.`
}

const certainties = { certain: 'certainly', possible: 'possibly', never: 'not' } as const
