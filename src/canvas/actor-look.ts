import {
  Binoculars,
  Building2,
  Flag,
  Landmark,
  Layers,
  Map as MapIcon,
  Newspaper,
  Scale,
  User,
  Users,
  type IconNode,
} from 'lucide'

import type { ActorKind } from '../model/vocabulary.ts'

export type Shape = 'circle' | 'square' | 'diamond' | 'hexagon' | 'tag'

/** Shape and icon of each actor kind: what tells kinds apart without colour. */
export const actorLook: Readonly<
  Record<ActorKind, { shape: Shape; icon: IconNode; label: string; plural: string }>
> = {
  state: { shape: 'circle', icon: Flag, label: 'State', plural: 'States' },
  organisation: {
    shape: 'circle',
    icon: Users,
    label: 'Organisation',
    plural: 'Alliances and organisations',
  },
  agency: { shape: 'square', icon: Landmark, label: 'Agency', plural: 'Agencies' },
  person: { shape: 'circle', icon: User, label: 'Person', plural: 'People' },
  mission: { shape: 'diamond', icon: Binoculars, label: 'Mission', plural: 'Missions' },
  group: { shape: 'hexagon', icon: Layers, label: 'Group', plural: 'Groups' },
  territory: { shape: 'hexagon', icon: MapIcon, label: 'Territory', plural: 'Territories' },
  media: { shape: 'square', icon: Newspaper, label: 'Media', plural: 'Media' },
  company: { shape: 'square', icon: Building2, label: 'Company', plural: 'Companies' },
  document: { shape: 'tag', icon: Scale, label: 'Document', plural: 'Documents' },
}
