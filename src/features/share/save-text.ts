/** Long enough for any browser to have begun with a file, in milliseconds. */
const untilRead = 60_000

/** Hands a text to the browser's downloads under a name. */
export function saveText(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), untilRead)
}
