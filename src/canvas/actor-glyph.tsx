import type { Actor } from '../model/dataset.ts'
import type { ActorKind } from '../model/vocabulary.ts'
import { actorLook, type Shape } from './actor-look.ts'
import { flagAddress } from './flags.ts'

const outlines: Readonly<Record<Shape, string>> = {
  circle: 'M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 0 0 0-21Z',
  square:
    'M5.5 2h13a3.5 3.5 0 0 1 3.5 3.5v13a3.5 3.5 0 0 1-3.5 3.5h-13a3.5 3.5 0 0 1-3.5-3.5v-13a3.5 3.5 0 0 1 3.5-3.5Z',
  diamond: 'M12 .5 23.5 12 12 23.5.5 12Z',
  hexagon: 'M6.5 2.2h11L23 12l-5.5 9.8h-11L1 12Z',
  tag: 'M1.5 4h14.5L23 12l-7 8H1.5Z',
}

/** An actor, or a kind of actor, as the canvas draws it: flag, or shape and icon. Decorative: its name stands beside it. */
export function ActorGlyph({
  actor,
  size = 20,
}: {
  actor: Pick<Actor, 'kind' | 'country'> | { kind: ActorKind }
  size?: number
}) {
  const { kind } = actor
  const country =
    'country' in actor && (kind === 'state' || kind === 'organisation') ? actor.country : undefined
  const flag = flagAddress(country)
  if (flag) return <img src={flag} alt="" width={size} height={size} />
  const { shape, icon } = actorLook[kind]
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <path
        d={outlines[shape]}
        fill={kind === 'person' ? 'var(--person)' : 'var(--surface)'}
        stroke={kind === 'document' ? 'var(--document)' : kind === 'person' ? 'none' : 'var(--ink-3)'}
        strokeWidth="1.4"
      />
      <g
        transform="translate(5.4 5.4) scale(.55)"
        stroke={
          kind === 'person' ? 'var(--surface)' : kind === 'document' ? 'var(--document)' : 'var(--ink-2)'
        }
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {icon.map(([Tag, attributes], at) => (
          <Tag key={at} {...attributes} />
        ))}
      </g>
    </svg>
  )
}
