/** Lists that go into one call: an engine takes only so many arguments. */
const mostAtOnce = 1000

/** Below so many entries a list is pushed one by one. */
const few = 16

/** Makes one list out of stretches of others, which takes a fraction of the time that it takes to push thousands of entries. */
export class ListBuilder<T> {
  private readonly parts: (readonly T[])[] = []
  private last: T[] = []

  push(one: T): void {
    this.last.push(one)
  }

  /** All entries of `list` from `from` on and before `end`. */
  pushStretch(list: readonly T[], from: number, end: number): void {
    if (end - from < few) {
      for (const one of list.slice(from, end)) this.last.push(one)
      return
    }
    this.parts.push(this.last, list.slice(from, end))
    this.last = []
  }

  /** The whole list; nothing may be added from then on. */
  all(): T[] {
    const parts = [...this.parts, this.last]
    let whole: T[] = []
    for (let at = 0; at < parts.length; at += mostAtOnce)
      whole = whole.concat(...parts.slice(at, at + mostAtOnce))
    return whole
  }
}
