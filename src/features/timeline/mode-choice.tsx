import type { Window, WindowMode } from '../../time/spell.ts'
import type { Unit } from '../../time/window.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { setMode, setWindow } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { windowForMode } from './window-moves.ts'

const modes = [
  { value: 'at', label: 'At', hint: 'What was so on one day' },
  { value: 'during', label: 'During', hint: 'What was so at some time in the window' },
  { value: 'throughout', label: 'Throughout', hint: 'What was so on every day of the window' },
  { value: 'until', label: 'Until', hint: 'What had begun by the end; what had ended by then is faint' },
] as const satisfies readonly { value: WindowMode; label: string; hint: string }[]

/** How the window is asked. */
export function ModeChoice({ domain, unit }: { domain: Window; unit: Unit }) {
  const explorer = useExplorer()
  const mode = useExplored(({ view }) => view.mode)
  return (
    <Segmented
      label="What is asked of the window"
      value={mode}
      options={modes}
      onChange={(next) =>
        explorer.act((view) =>
          setMode(setWindow(view, windowForMode(view.window, view.mode, next, { domain, unit })), next),
        )
      }
    />
  )
}
