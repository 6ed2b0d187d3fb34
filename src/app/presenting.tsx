import { useRef } from 'react'

import type { Canvas } from '../canvas/create-canvas.ts'
import { GraphPanel } from '../features/graph/graph-panel.tsx'
import { LinkNotice } from '../features/notices/link-notice.tsx'
import { toldAt } from '../features/stories/play.ts'
import { Presentation } from '../features/stories/presentation.tsx'
import { decodeView } from '../view/address.ts'
import { useExplored } from '../view/use-explorer.ts'
import { useDevice } from './device.ts'
import { placesOf } from './places-of.ts'
import type { Shown } from './shown.ts'
import { useLinkIssues } from './use-link-issues.ts'
import { useStageScale } from './use-stage-scale.ts'

/** A story played over the whole page. */
export function Presenting({ shown, onLeave }: { shown: Shown; onLeave: () => void }) {
  const canvas = useRef<Canvas>(null)
  const scale = useStageScale()
  const theme = useDevice((device) => device.theme)
  const [issues, dismiss] = useLinkIssues(shown)
  const place = useExplored(({ view }) => view.story)
  const selection = useExplored(({ view }) => view.selection)
  const told = toldAt(shown.dataset, place)
  const own = told && decodeView(told.step.view).view.selection
  return (
    <Presentation onLeave={onLeave}>
      <title>{[told?.step.title, told?.story.title, 'Entente'].filter(Boolean).join(' · ')}</title>
      <LinkNotice issues={issues} onDismiss={dismiss} />
      <GraphPanel
        canvas={canvas}
        places={placesOf(shown)}
        theme={theme}
        staging={{
          occasion: `${place?.id}.${place?.step}`,
          scale,
          whole: selection === undefined || (selection.type === own?.type && selection.id === own.id),
          onLeave,
        }}
      />
    </Presentation>
  )
}
