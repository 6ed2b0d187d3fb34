/** Puts a text on the clipboard; false where the page may not, as over http, in a frame, or when the visitor said no. */
export async function copy(
  text: string,
  clipboard: Pick<Clipboard, 'writeText'> | undefined,
): Promise<boolean> {
  if (!clipboard) return false
  try {
    await clipboard.writeText(text)
    return true
  } catch {
    // The caller offers the text to copy by hand.
    return false
  }
}
