import type { Source } from './dataset.ts'

/** A source in a few words: its title and who published it, with the date it was issued, as far as they are known. */
export function sourceLabel(source: Source): string {
  const publication = source['container-title'] ?? source.publisher
  const known = [source.title, publication === source.title ? undefined : publication]
  const name = known.filter((part) => part !== undefined).join(', ') || source.id
  const issued = issuedOf(source)
  return issued ? `${name} (${issued})` : name
}

/** The day, month or year a source was issued, as `2024-10-04`; undefined where it does not say. */
export function issuedOf({ issued }: Source): string | undefined {
  const parts = issued?.['date-parts']?.[0]
  if (!parts) return issued?.literal
  return parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-')
}
