import type { Selection } from '../view/view.ts'

/** What the page around a frame may say. */
export type HostMessage =
  /** The query of an address, or an address that has one. */
  { readonly type: 'set-view'; readonly address: string } | { readonly type: 'get-view' }

/** What a frame says to the page around it. */
export type FrameMessage =
  | { readonly type: 'ready' }
  /** `issues` are sentences on what of a `set-view` could not be understood. */
  | { readonly type: 'view'; readonly address: string; readonly issues: readonly string[] }
  | { readonly type: 'selection'; readonly selection: Selection | null }
  | { readonly type: 'error'; readonly message: string }

const protocolVersion = 1

/** Reads what came from the page around; undefined for what is not said to Entente, an error for what it cannot understand. */
export function parseHostMessage(
  data: unknown,
): HostMessage | (FrameMessage & { type: 'error' }) | undefined {
  if (typeof data !== 'object' || data === null || !('entente' in data)) return undefined
  const { entente, type, address } = data as Record<string, unknown>
  if (entente !== protocolVersion) {
    return problem(
      `This frame speaks version ${protocolVersion} of the protocol: say entente: ${protocolVersion}.`,
    )
  }
  if (type === 'get-view') return { type }
  if (type !== 'set-view') return problem('A message has one of the types set-view and get-view.')
  if (typeof address !== 'string') return problem('A set-view has an address, which is a text.')
  return { type, address }
}

/** A message as it goes over to the other page. */
export function sealed(message: FrameMessage): FrameMessage & { readonly entente: 1 } {
  return { entente: protocolVersion, ...message }
}

/** The query of an address, without `?` and fragment; a query alone stays as it is. */
export function queryOf(address: string): string {
  return address.replace(/#.*$/s, '').replace(/^[^?]*\?/s, '')
}

function problem(message: string): FrameMessage & { type: 'error' } {
  return { type: 'error', message }
}
