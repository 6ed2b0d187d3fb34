import type { ChangeWindow } from './window-moves.ts'

/** Which window of a view: the one there always is, or the second one that it is compared with. */
export type Which = 'window' | 'secondWindow'

export type ChangeWindows = Readonly<Record<Which, ChangeWindow>>
