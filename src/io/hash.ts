/**
 * The SHA-256 of some bytes as 64 hexadecimal digits. Rejects with a TypeError where the page has no `crypto.subtle`, which
 * browsers offer over https and on localhost only; `canHash` tells.
 */
export async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function canHash(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

/** The first eight digits of a SHA-256, by which addresses and files name a version of a dataset. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 8)
}
