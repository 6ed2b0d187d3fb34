import type { Actor } from '../../model/dataset.ts'

/**
 * The direct home of every actor that has one, by id. Homes that do not exist are left out; where homes run in a
 * circle, the member that sorts first is taken as its anchor and has none.
 */
export function buildHomes(actors: readonly Pick<Actor, 'id' | 'home'>[]): Map<string, string> {
  const known = new Set(actors.map((actor) => actor.id))
  const homes = new Map<string, string>()
  for (const { id, home } of actors) {
    if (home !== undefined && home !== id && known.has(home)) homes.set(id, home)
  }
  for (const id of [...known].sort()) {
    const seen = new Set([id])
    let home = homes.get(id)
    while (home !== undefined && !seen.has(home)) {
      seen.add(home)
      home = homes.get(home)
    }
    if (home === id) homes.delete(id)
  }
  return homes
}
