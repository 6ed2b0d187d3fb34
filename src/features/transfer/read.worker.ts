import { importanceOf } from '../../canvas/layouts/importance.ts'
import { placeInSunflower, mostLaidOut } from '../../canvas/layouts/sunflower.ts'
import { placeActors } from '../../canvas/layouts/place.ts'
import { buffersOf, createColumns, type Columns } from '../../graph/columns.ts'
import { readEntente } from '../../io/entente-format.ts'
import { mostBytes } from '../../io/read-json.ts'
import { readLarge } from '../../io/read-large.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { Issue } from '../../model/issue.ts'

/** What the worker says, in this order: batches with progress between them, then how it ended. */
export type Told =
  | { readonly type: 'progress'; readonly read: number }
  | { readonly type: 'batch'; readonly list: Uint8Array<ArrayBuffer> }
  | { readonly type: 'arranging' }
  | {
      readonly type: 'done'
      /** Without its relations, which came in batches. */
      readonly rest: Dataset
      readonly columns: Columns
      readonly positions: NonNullable<Dataset['positions']>
      readonly importance: ReturnType<typeof importanceOf>
    }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] }
  | { readonly type: 'unreadable' }

addEventListener('message', ({ data }: MessageEvent<File>) => void read(data))

async function read(file: File) {
  const answer = await readLarge(bytesOf(file), (list) => tell({ type: 'batch', list }, [list.buffer])).catch(
    (error: unknown) => {
      if (error instanceof DOMException) return undefined
      throw error
    },
  )
  if (!answer) tell({ type: 'unreadable' })
  else if ('issues' in answer) tell({ type: 'refused', issues: await allIssues(file, answer.issues) })
  else {
    const { dataset } = answer
    tell({ type: 'arranging' })
    const columns = createColumns(dataset)
    const positions = placesFor(dataset)
    const importance = importanceOf(dataset)
    const rest = { ...dataset, relations: [] }
    tell({ type: 'done', rest, columns, positions, importance }, buffersOf(columns))
  }
}

/** What can be parsed at once is told of as any smaller file would be, place by place. */
async function allIssues(file: File, issues: readonly Issue[]): Promise<readonly Issue[]> {
  if (file.size > mostBytes) return issues
  const plain = readEntente(new Uint8Array(await file.arrayBuffer()))
  return plain.issues.filter(({ severity }) => severity === 'error')
}

function placesFor(dataset: Dataset): NonNullable<Dataset['positions']> {
  const { actors, positions = {} } = dataset
  if (actors.every(({ id }) => positions[id] !== undefined)) return positions
  return actors.length > mostLaidOut
    ? { ...placeInSunflower(dataset), ...positions }
    : placeActors(dataset, positions)
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  let read = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    read += part.value.length
    tell({ type: 'progress', read })
    yield part.value
  }
}

function tell(told: Told, transfer: Transferable[] = []) {
  postMessage(told, { transfer })
}
