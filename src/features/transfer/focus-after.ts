let asked = false

/** Another dataset makes the page anew, and focus would fall out of it: the menu of the new page is to take it. */
export function askFocus(): void {
  asked = true
}

/** Whether focus was asked for; the first to hear so is the one who takes it. */
export function wasAskedForFocus(): boolean {
  const answer = asked
  asked = false
  return answer
}
