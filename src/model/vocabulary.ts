/** The vocabulary every dataset shares: actor kinds, quad classes, evidence statuses and the built-in relation kinds. */

export const actorKinds = [
  'state',
  'organisation',
  'agency',
  'person',
  'mission',
  'group',
  'territory',
  'media',
  'company',
  'document',
] as const
export type ActorKind = (typeof actorKinds)[number]

/** The four quad classes of CAMEO and PLOVER, and `structural` for ties that carry no sign. */
export const quadClasses = [
  'material-cooperation',
  'verbal-cooperation',
  'verbal-conflict',
  'material-conflict',
  'structural',
] as const
export type QuadClass = (typeof quadClasses)[number]

/** PLOVER event types (Halterman et al. 2023). */
export const ploverTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
type PloverType = (typeof ploverTypes)[number]

export const evidenceStatuses = ['reported', 'asserted', 'denied', 'inferred'] as const
export type EvidenceStatus = (typeof evidenceStatuses)[number]

export const standings = ['reported', 'claimed', 'disputed', 'inferred'] as const
export type Standing = (typeof standings)[number]

export type Sign = 1 | 0 | -1

/** The sign of a quad class: cooperation +1, conflict −1, structure 0. */
export function signOf(quad: QuadClass): Sign {
  if (quad === 'structural') return 0
  return quad.endsWith('cooperation') ? 1 : -1
}

export interface RelationKind {
  readonly id: string
  /** A noun phrase, sentence case, as it stands in a filter: "Arms supply". */
  readonly label: string
  readonly quad: QuadClass
  readonly plover?: PloverType | undefined
  readonly directed: boolean
}

const kind = (
  id: string,
  label: string,
  quad: QuadClass,
  directed: boolean,
  plover?: PloverType,
): RelationKind => ({ id, label, quad, directed, plover })

/** The built-in relation kinds; a dataset adds its own in `relationKinds`. */
export const relationKinds: readonly RelationKind[] = [
  kind('intelligence-cooperation', 'Intelligence cooperation', 'material-cooperation', false, 'COOPERATE'),
  kind('security-cooperation', 'Security cooperation', 'material-cooperation', false, 'COOPERATE'),
  kind('economic-cooperation', 'Economic cooperation', 'material-cooperation', false, 'COOPERATE'),
  kind('infrastructure', 'Shared infrastructure', 'material-cooperation', false, 'COOPERATE'),
  kind('alliance', 'Alliance', 'material-cooperation', false, 'COOPERATE'),
  kind('military-base', 'Military base', 'material-cooperation', true, 'COOPERATE'),
  kind('military-exercise', 'Joint military exercise', 'material-cooperation', false, 'COOPERATE'),
  kind('investment', 'Investment', 'material-cooperation', true, 'COOPERATE'),
  kind('aid', 'Aid', 'material-cooperation', true, 'AID'),
  kind('arms-supply', 'Arms supply', 'material-cooperation', true, 'AID'),
  kind('military-support', 'Military support', 'material-cooperation', true, 'AID'),
  kind('monitoring', 'Monitoring mission', 'material-cooperation', true, 'AID'),
  kind('peacekeeping', 'Peacekeeping', 'material-cooperation', true, 'AID'),
  kind('ceasefire', 'Ceasefire', 'material-cooperation', false, 'RETREAT'),
  kind('withdrawal', 'Withdrawal', 'material-cooperation', true, 'RETREAT'),
  kind('sanctions-relief', 'Sanctions relief', 'material-cooperation', true, 'RETREAT'),
  kind('agreement', 'Agreement', 'verbal-cooperation', false, 'AGREE'),
  kind('diplomatic-relations', 'Diplomatic relations', 'verbal-cooperation', false, 'AGREE'),
  kind('visit', 'Visit', 'verbal-cooperation', true, 'CONSULT'),
  kind('meeting', 'Meeting', 'verbal-cooperation', false, 'CONSULT'),
  kind('talks', 'Talks', 'verbal-cooperation', false, 'CONSULT'),
  kind('mediation', 'Mediation', 'verbal-cooperation', true, 'CONSULT'),
  kind('support', 'Declared support', 'verbal-cooperation', true, 'SUPPORT'),
  kind('recognition', 'Recognition', 'verbal-cooperation', true, 'SUPPORT'),
  kind('alignment', 'Political alignment', 'verbal-cooperation', false, 'SUPPORT'),
  kind('appeal', 'Appeal or application', 'verbal-cooperation', true),
  kind('concession', 'Concession', 'verbal-cooperation', true, 'CONCEDE'),
  kind('apology', 'Apology', 'verbal-cooperation', true, 'CONCEDE'),
  kind('criticism', 'Criticism', 'verbal-conflict', true, 'ACCUSE'),
  kind('accusation', 'Accusation', 'verbal-conflict', true, 'ACCUSE'),
  kind('diplomatic-protest', 'Diplomatic protest', 'verbal-conflict', true, 'ACCUSE'),
  kind('demand', 'Demand', 'verbal-conflict', true, 'REQUEST'),
  kind('refusal', 'Refusal', 'verbal-conflict', true, 'REJECT'),
  kind('warning', 'Warning', 'verbal-conflict', true, 'THREATEN'),
  kind('sanctions-pressure', 'Sanctions pressure', 'verbal-conflict', true, 'THREATEN'),
  kind('political-pressure', 'Political pressure', 'verbal-conflict', true, 'THREATEN'),
  kind('rivalry', 'Rivalry', 'verbal-conflict', false),
  kind('sanctions', 'Sanctions', 'material-conflict', true, 'SANCTION'),
  kind('aid-restriction', 'Aid restriction', 'material-conflict', true, 'SANCTION'),
  kind('breach-of-relations', 'Breach of relations', 'material-conflict', true, 'SANCTION'),
  kind('suspension', 'Suspension of cooperation', 'material-conflict', true, 'SANCTION'),
  kind('mass-protest', 'Mass protest', 'material-conflict', true, 'PROTEST'),
  kind('military-deployment', 'Military deployment', 'material-conflict', true, 'MOBILIZE'),
  kind('espionage', 'Espionage', 'material-conflict', true, 'COERCE'),
  kind('subversion', 'Subversion', 'material-conflict', true, 'COERCE'),
  kind('arrest', 'Arrests and raids', 'material-conflict', true, 'COERCE'),
  kind('blockade', 'Blockade', 'material-conflict', true, 'COERCE'),
  kind('occupation', 'Occupation', 'material-conflict', true, 'ASSAULT'),
  kind('armed-attack', 'Armed attack', 'material-conflict', true, 'ASSAULT'),
  kind('war', 'War', 'material-conflict', false, 'ASSAULT'),
  kind('membership', 'Membership', 'structural', true),
  kind('participation', 'Participation', 'structural', true),
  kind('office', 'Office', 'structural', true),
  kind('part-of', 'Part of', 'structural', true),
  kind('leadership', 'Leadership', 'structural', true),
  kind('establishment', 'Establishment', 'structural', true),
  kind('enactment', 'Enactment', 'structural', true),
]
