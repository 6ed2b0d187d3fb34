import { saveFile } from '../../ui/save-file.ts'
import type { ExplorerState } from '../../view/explorer.ts'
import { csvRows } from './csv-rows.ts'
import { fileName } from './file-name.ts'
import { partMissing, type TransferProblem } from './transfer-problem.ts'
import { visibleDataset } from './visible-dataset.ts'

/** Saves the visible relations as CSV; answers with what kept it from that, if anything did. */
export async function saveRelations(state: ExplorerState): Promise<TransferProblem | undefined> {
  const csv = await import('../../io/relations-csv.ts').catch(() => undefined)
  if (!csv) return partMissing('writes CSV')
  save(csv.relationsToCsv(csvRows(state)), 'text/csv', fileName(state, 'csv'))
  return undefined
}

/** Saves what is visible as a dataset in format `entente/1`; answers with what kept it from that, if anything did. */
export async function saveDataset(state: ExplorerState): Promise<TransferProblem | undefined> {
  const format = await import('../../io/entente-format.ts').catch(() => undefined)
  if (!format) return partMissing('writes datasets')
  save(format.writeEntente(visibleDataset(state), 2), 'application/json', fileName(state, 'json'))
  return undefined
}

/** Draws the graph; undefined while there is none, `part missing` where what draws it could not be fetched. */
export type PictureMaker = () => Promise<Blob | 'part missing' | undefined>

/** Saves a picture as PNG; answers with what kept it from that, if anything did. */
export async function savePicture(
  state: ExplorerState,
  picture: PictureMaker,
): Promise<TransferProblem | undefined> {
  const drawn = await picture()
  if (drawn === 'part missing') return partMissing('makes pictures')
  if (!drawn) {
    return {
      title: 'There is no picture',
      message: 'There is no graph on the page. Show the graph, then save its picture.',
      issues: [],
    }
  }
  saveFile(drawn, fileName(state, 'png'))
  return undefined
}

function save(text: string, type: string, name: string): void {
  saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name)
}
