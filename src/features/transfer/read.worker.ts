import { importanceOf, type Ends } from '../../canvas/layouts/importance.ts'
import { placeInSunflower, mostLaidOut } from '../../canvas/layouts/sunflower.ts'
import { placeActors } from '../../canvas/layouts/place.ts'
import type { Columns } from '../../graph/columns.ts'
import { buffersOfLaid, layOut, type Laid } from '../../graph/laid.ts'
import { readEntente } from '../../io/entente-format.ts'
import { buffersOfPacked, type PackedRelations } from '../../io/packed-relations.ts'
import { mostBytes } from '../../io/file-limits.ts'
import { readLarge } from '../../io/read-large.ts'
import type { Dataset } from '../../model/dataset.ts'
import type { Issue } from '../../model/issue.ts'
import { packActors, type PackedActors } from './packed-actors.ts'

/** What the worker says, in this order: how far it is, then how it ended. */
export type Told =
  | { readonly type: 'progress'; readonly read: number }
  /** The dataset without its relations. In a message of its own, which holds up the page until it is unpacked. */
  | { readonly type: 'rest'; readonly rest: Dataset }
  | {
      readonly type: 'done'
      readonly placed: PackedActors
      readonly packed: PackedRelations
      readonly laid: Laid
    }
  | { readonly type: 'refused'; readonly issues: readonly Issue[] }
  | { readonly type: 'unreadable' }

addEventListener('message', ({ data }: MessageEvent<File>) => void read(data))

async function read(file: File) {
  const answer = await readLarge(bytesOf(file)).catch((error: unknown) => {
    if (error instanceof DOMException) return undefined
    throw error
  })
  if (!answer) tell({ type: 'unreadable' })
  else if ('issues' in answer) tell({ type: 'refused', issues: await allIssues(file, answer.issues) })
  else {
    const { dataset, packed, relationIds, kindIds } = answer
    const laid = layOut(dataset, relationIds, kindIds)
    const importance = importanceOf(dataset, endsOf(dataset, laid.columns))
    const placed = packActors(dataset, placesFor(dataset, laid.columns), importance)
    tell({ type: 'rest', rest: { ...dataset, relations: [] } })
    const buffers = [...buffersOfPacked(packed), ...buffersOfLaid(laid)]
    tell({ type: 'done', placed, packed, laid }, buffers)
  }
}

/** What can be parsed at once is told of as any smaller file would be, place by place. */
async function allIssues(file: File, issues: readonly Issue[]): Promise<readonly Issue[]> {
  if (file.size > mostBytes) return issues
  const plain = readEntente(new Uint8Array(await file.arrayBuffer()))
  return plain.issues.filter(({ severity }) => severity === 'error')
}

function placesFor(dataset: Dataset, columns: Columns): NonNullable<Dataset['positions']> {
  const { actors, positions = {} } = dataset
  if (actors.every(({ id }) => positions[id] !== undefined)) return positions
  return actors.length > mostLaidOut
    ? { ...placeInSunflower(dataset, endsOf(dataset, columns)), ...positions }
    : placeActors(dataset, positions)
}

function* endsOf({ actors }: Dataset, { from, to }: Columns): Ends {
  for (let relation = 0; relation < from.length; relation++) {
    yield { from: actors[from[relation] ?? -1]?.id ?? '', to: actors[to[relation] ?? -1]?.id ?? '' }
  }
}

/** Tells of whole percents only: the page draws each anew. */
async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  let read = 0
  let told = -1
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    read += part.value.length
    const percent = Math.floor((read / file.size) * 100)
    if (percent > told) tell({ type: 'progress', read })
    told = percent
    yield part.value
  }
}

function tell(told: Told, transfer: Transferable[] = []) {
  postMessage(told, { transfer })
}
