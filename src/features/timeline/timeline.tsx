import { useEffect, useRef, useState } from 'react'

import type { Window } from '../../time/spell.ts'
import { setWindow } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { domainOf, usualStep } from './domain.ts'
import { describeSpeed, firstWindow, nextWindow, paceOf, speedsFor, usualSpeed } from './film.ts'
import { ModeChoice } from './mode-choice.tsx'
import { More } from './more.tsx'
import { browserClock, play } from './playback.ts'
import { PlayButton } from './play-button.tsx'
import { Plot } from './plot.tsx'
import { Labelled } from './labelled.tsx'
import { StepButtons, StepSelect } from './steps.tsx'
import { AllYears, Switches } from './switches.tsx'
import styles from './timeline.module.css'
import { useLayout } from './use-layout.ts'
import type { ChangeWindow } from './window-moves.ts'
import { WindowField } from './window-field.tsx'
import { WindowLabel } from './window-label.tsx'

/** The dataset's whole span, the window into it, and everything that moves that window. */
export function Timeline() {
  const span = useExplored(({ index }) => index.span)
  const frame = useRef<HTMLElement>(null)
  const layout = useLayout(frame)
  return (
    <section ref={frame} className={styles.timeline} data-layout={layout} aria-label="Timeline">
      {span ? (
        <Dated span={span} compact={layout !== 'wide'} />
      ) : (
        <p className={styles.undated}>No relation of this dataset has a date.</p>
      )}
    </section>
  )
}

function Dated({ span, compact }: { span: Window; compact: boolean }) {
  const explorer = useExplorer()
  const domain = domainOf(span)
  const speeds = speedsFor(domain)
  const [unit, setUnit] = useState(() => usualStep(span))
  const [speed, setSpeed] = useState(() => usualSpeed(domain))
  const [playing, setPlaying] = useState(false)

  useEffect(() => {
    if (!playing) return undefined
    const pace = paceOf(speed, unit)
    return play({
      clock: browserClock,
      stepsPerSecond: pace.stepsPerSecond,
      advance: (steps) => {
        const { window, mode } = explorer.getState().view
        const next = window && nextWindow(window, steps, { domain, mode, unit: pace.unit })
        if (next) explorer.act((view) => setWindow(view, next), 'replace')
        return next !== undefined
      },
      onEnd: () => setPlaying(false),
    })
  }, [playing, speed, unit, domain, explorer])

  const change: ChangeWindow = (move, how = 'push', free = false) =>
    explorer.act(
      (view) => setWindow(view, move(view.window, { domain, mode: view.mode, unit: free ? 'day' : unit })),
      how,
    )

  function togglePlay() {
    if (!playing) change(firstWindow)
    setPlaying(!playing)
  }

  const field = <WindowField />
  const stepSelect = <StepSelect unit={unit} onChange={setUnit} />
  const allYears = <AllYears />
  const modes = <ModeChoice domain={domain} unit={unit} />
  const more = (
    <More>
      <Labelled label="Speed">
        <select
          value={describeSpeed(speed)}
          onChange={({ target }) =>
            setSpeed(speeds.find((one) => describeSpeed(one) === target.value) ?? speed)
          }
        >
          {speeds.map((one) => (
            <option key={describeSpeed(one)}>{describeSpeed(one)}</option>
          ))}
        </select>
      </Labelled>
      {compact && <Labelled label="Step">{stepSelect}</Labelled>}
      {compact && <Labelled label="Window">{field}</Labelled>}
      <Switches />
      {compact && allYears}
    </More>
  )
  return (
    <>
      <div className={styles.controls}>
        <PlayButton playing={playing} onToggle={togglePlay} />
        <WindowLabel domain={domain}>{!compact && field}</WindowLabel>
        {!compact && modes}
        <div className={styles.steps}>
          <StepButtons unit={unit} change={change}>
            {!compact && stepSelect}
          </StepButtons>
          {!compact && allYears}
          {more}
        </div>
        {compact && modes}
      </div>
      <Plot domain={domain} unit={unit} change={change} />
    </>
  )
}
