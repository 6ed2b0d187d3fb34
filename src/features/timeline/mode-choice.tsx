import type { Window, WindowMode } from '../../time/spell.ts'
import type { Unit } from '../../time/window.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { setMode, setSecondWindow, setWindow } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { openingPair } from './compare-windows.ts'
import { windowForMode } from './window-moves.ts'

const modes = [
  { value: 'at', label: 'At', hint: 'What was so on one day' },
  { value: 'during', label: 'During', hint: 'What was so at some time in the window' },
  { value: 'throughout', label: 'Throughout', hint: 'What was so on every day of the window' },
  { value: 'until', label: 'Until', hint: 'What had begun by the end; what had ended by then is faint' },
  { value: 'compare', label: 'Compare', hint: 'What formed, ended and persisted between two windows' },
] as const satisfies readonly { value: WindowMode | 'compare'; label: string; hint: string }[]

/** How the window is asked. */
export function ModeChoice({ domain, unit }: { domain: Window; unit: Unit }) {
  const explorer = useExplorer()
  const mode = useExplored(({ view }) => (view.secondWindow ? 'compare' : view.mode))
  return (
    <Segmented
      label="What is asked of the window"
      value={mode}
      options={modes}
      onChange={(next) =>
        explorer.act((view) => {
          if (next !== 'compare') {
            const window = windowForMode(view.window, view.mode, next, { domain, unit })
            return setMode(setWindow(view, window), next)
          }
          const { window, secondWindow } = openingPair(view.window, view.mode, { domain, unit })
          return setSecondWindow(setWindow(view, window), secondWindow)
        })
      }
    />
  )
}
