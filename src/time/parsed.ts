/** What a parser hands back: the value, or one sentence that says what was not understood. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string }

export function accept<Value>(value: Value): Parsed<Value> {
  return { ok: true, value }
}

/** Refuses with a sentence that a person can act on. */
export function refuse(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message }
}
