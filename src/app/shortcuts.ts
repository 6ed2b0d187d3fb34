export type ShortcutAct = 'undo' | 'redo' | 'help'

/** Keys pressed together. `command` is Ctrl, or ⌘ on a Mac. */
export interface Chord {
  /** As `KeyboardEvent.key` says it without Shift; letters small. */
  readonly key: string
  readonly command?: 'either' | 'control'
  readonly shift?: boolean
}

export interface Shortcut {
  readonly act: ShortcutAct
  readonly label: string
  readonly chords: readonly Chord[]
}

/** Every key that works from anywhere on the page. */
export const shortcuts: readonly Shortcut[] = [
  { act: 'undo', label: 'Undo the latest act', chords: [{ key: 'z', command: 'either' }] },
  {
    act: 'redo',
    label: 'Do it again',
    chords: [
      { key: 'z', command: 'either', shift: true },
      // ⌘Y belongs to the browser's own history on a Mac.
      { key: 'y', command: 'control' },
    ],
  },
  { act: 'help', label: 'Show these keys', chords: [{ key: '?' }] },
]

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** What a press of keys asks for; undefined where it is nothing of ours. */
export function actOf(press: KeyPress): ShortcutAct | undefined {
  return shortcuts.find(({ chords }) => chords.some((chord) => isPressed(chord, press)))?.act
}

/** Whether keys pressed there write text, which has an undo of its own. */
export function isTyping(target: EventTarget | null): boolean {
  const field =
    'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable]'
  return target instanceof Element && target.closest(field) !== null
}

/** A chord as people write it: `Ctrl+Z`, `⇧⌘Z`. */
export function chordText({ key, command, shift }: Chord, mac: boolean): string {
  const name = key.toUpperCase()
  const onMac = `${command === 'control' ? '⌃' : ''}${shift ? '⇧' : ''}${command === 'either' ? '⌘' : ''}${name}`
  return mac ? onMac : [command && 'Ctrl', shift && 'Shift', name].filter(Boolean).join('+')
}

function isPressed({ key, command, shift = false }: Chord, press: KeyPress): boolean {
  if (press.altKey || letterOf(press) !== key) return false
  if (!command) return !press.ctrlKey && !press.metaKey
  const commanded = command === 'either' ? press.ctrlKey !== press.metaKey : press.ctrlKey && !press.metaKey
  return commanded && press.shiftKey === shift
}

/** On keyboards with other letters, as Cyrillic or Georgian ones, the key where Z stands is meant. */
function letterOf({ key, code }: KeyPress): string {
  const other = key.length === 1 && key > '\u007f'
  return other && code.startsWith('Key') ? code.slice('Key'.length).toLowerCase() : key.toLowerCase()
}
