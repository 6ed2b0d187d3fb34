import { encode } from 'uqr'

/** Rows of squares, true where dark. */
export type QrMatrix = readonly (readonly boolean[])[]

/** The light squares around a code that cameras need to find it (ISO/IEC 18004). */
const quietZone = 4

/** What fits into a code of the largest size, in bytes, at the lowest error correction. */
const mostBytes = 2953

/** A text as a QR code with its quiet zone; undefined where it is too long for one. */
export function qrMatrix(text: string): QrMatrix | undefined {
  const bytes = new TextEncoder().encode(text).length
  return bytes > mostBytes ? undefined : encode(text, { ecc: 'L', boostEcc: true, border: quietZone }).data
}
