/** A column of numbers whose length is not known before its end. */
export interface Growing {
  readonly push: (value: number) => void
  readonly length: () => number
  /** All of it, without the room that was kept for more. */
  readonly done: () => Int32Array
}

/** @param room how many numbers there will probably be. */
export function growing(room: number): Growing {
  let column = new Int32Array(Math.max(16, room))
  let length = 0
  return {
    push(value) {
      if (length === column.length) {
        const longer = new Int32Array(length * 2)
        longer.set(column)
        column = longer
      }
      column[length++] = value
    },
    length: () => length,
    done: () => column.slice(0, length),
  }
}
