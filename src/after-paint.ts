/** Where no picture comes, as in a tab that is covered, the program starts after so many milliseconds all the same. */
const patience = 500

let begun = false

/** Puts what scripts/preload-plugin.ts has laid into a template, the program and what it is made of, into the page. */
function begin(): void {
  const later = document.getElementById('after-paint')
  if (begun || !(later instanceof HTMLTemplateElement)) return
  begun = true
  const dataset = later.content.querySelector<HTMLLinkElement>('[as="fetch"]')
  if (dataset && !asksFor(dataset.href)) dataset.remove()
  document.head.append(later.content)
}

/** Whether the address may mean this file of a dataset, the one that is shown where it says nothing; see `src/view/parameters.ts`. */
function asksFor(file: string): boolean {
  const asked = location.search && (new URLSearchParams(location.search).get('d') ?? '')
  const name = file.slice(file.lastIndexOf('/') + 1)
  const meant = asked === '' || name.startsWith(`${asked.replace('@', '.')}.`)
  return meant && !location.hash.startsWith('#data=')
}

if (document.hidden) begin()
// The frame in which the shell of index.html is painted, and what comes after it.
requestAnimationFrame(() => setTimeout(begin))
setTimeout(begin, patience)
