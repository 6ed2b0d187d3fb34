/** Long enough for any browser to have begun with a file, in milliseconds. */
const untilRead = 60_000

/** Hands a file to the browser's downloads under a name. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), untilRead)
}
