import { useEffect, useRef, useState } from 'react'

import type { Window } from '../../time/spell.ts'
import { setSecondWindow, setWindow } from '../../view/transitions.ts'
import { useExplored, useExplorer } from '../../view/use-explorer.ts'
import { nextPair, stepPair } from './compare-windows.ts'
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
import { stepBy, type ChangeWindow } from './window-moves.ts'
import { WindowFields } from './window-fields.tsx'
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
        const { window, secondWindow, mode } = explorer.getState().view
        if (secondWindow) {
          const pair = nextPair({ window, secondWindow }, steps, { domain, unit: pace.unit })
          if (pair) explorer.act((view) => ({ ...view, ...pair }), 'replace')
          return pair !== undefined
        }
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

  const changeSecond: ChangeWindow = (move, how = 'push', free = false) =>
    explorer.act((view) => {
      const moved = move(view.secondWindow, { domain, mode: 'during', unit: free ? 'day' : unit })
      return setSecondWindow(view, moved ?? domain)
    }, how)

  /** Two windows that are compared go together. */
  function step(count: number) {
    const { window, secondWindow } = explorer.getState().view
    if (!secondWindow) return change((moved, setting) => stepBy(moved, count, setting))
    const pair = stepPair({ window, secondWindow }, count, { domain, unit })
    if (pair) explorer.act((view) => ({ ...view, ...pair }))
  }

  function togglePlay() {
    if (!playing && !explorer.getState().view.secondWindow) change(firstWindow)
    setPlaying(!playing)
  }

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
      {compact && <WindowFields labelled />}
      <Switches />
      {compact && allYears}
    </More>
  )
  return (
    <>
      <div className={styles.controls}>
        <PlayButton playing={playing} onToggle={togglePlay} />
        <WindowLabel domain={domain}>{!compact && <WindowFields labelled={false} />}</WindowLabel>
        {!compact && modes}
        <div className={styles.steps}>
          <StepButtons unit={unit} onStep={step}>
            {!compact && stepSelect}
          </StepButtons>
          {!compact && allYears}
          {more}
        </div>
        {compact && modes}
      </div>
      <Plot domain={domain} unit={unit} changes={{ window: change, secondWindow: changeSecond }} />
    </>
  )
}
