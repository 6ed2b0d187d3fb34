import { createInterface } from 'node:readline/promises'

import type { Dialogue } from './add-record.ts'

/**
 * A dialogue at the terminal, or with lines from a pipe. Lines are taken one by one as they come, for `question` would lose
 * those of a pipe that arrive before it is asked. To be closed in the end.
 */
export function openPrompt(): Dialogue & { readonly close: () => void } {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const lines = terminal[Symbol.asyncIterator]()
  return {
    ask: async (question) => {
      process.stdout.write(`${question}\n`)
      terminal.setPrompt('> ')
      terminal.prompt()
      const next = await lines.next()
      return next.done ? undefined : next.value
    },
    say: (line) => console.log(line),
    close: () => terminal.close(),
  }
}
