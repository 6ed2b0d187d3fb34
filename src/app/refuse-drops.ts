/**
 * Keeps the browser from leaving the page for a file that is dropped where nobody takes it: on a frame, on a story, on a page
 * that is still loading. `shows` tells whether the pointer should say so.
 */
export function refuseDrops(shows: () => boolean): void {
  for (const name of ['dragover', 'drop'] as const) {
    window.addEventListener(name, (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      if (shows()) event.dataTransfer.dropEffect = 'none'
    })
  }
}
