import { ActorGlyph } from '../../canvas/actor-glyph.tsx'
import { actorLook } from '../../canvas/actor-look.ts'
import { ChangeGlyph } from '../../canvas/change-glyph.tsx'
import { LineGlyph } from '../../canvas/line-glyph.tsx'
import { quadLabels, standingLabels } from '../../model/labels.ts'
import { actorKinds, quadClasses, type QuadClass, type Standing } from '../../model/vocabulary.ts'
import type { Comparison, Outcome } from '../../graph/comparison.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { outcomeLabels, toldOutcomes } from '../../view/compare-words.ts'
import { useExplored } from '../../view/use-explorer.ts'
import styles from './legend.module.css'

const quadMeaning: Readonly<Record<QuadClass, string>> = {
  'material-cooperation': 'deeds: aid, arms, alliances, joint projects',
  'verbal-cooperation': 'words: meetings, agreements, declared support',
  'verbal-conflict': 'words: accusations, threats, criticism',
  'material-conflict': 'deeds: sanctions, coercion, force',
  structural: 'membership, office, belonging; carries no sign',
}

const standingMeaning: Readonly<Record<Standing | 'denied', string>> = {
  reported: 'a source says so in its own voice',
  claimed: 'a party asserts it',
  disputed: 'somebody denies what others say',
  inferred: 'an analyst concludes it',
  denied: 'under a perspective: that speaker denies it',
}

const outcomeMeaning: Readonly<Record<Comparison['of'], Readonly<Record<Outcome, string>>>> = {
  windows: {
    second: 'on in the second window and not in the first',
    first: 'on in the first window and not in the second',
    both: 'on in both, whatever was between; what has no date is in both',
    denied: '',
  },
  accounts: {
    first: 'the other does not speak of it',
    second: 'the other does not speak of it',
    both: 'both report or assert it',
    denied: 'one of them denies it, or both do',
  },
}

const balance = 'A pair’s sign is what it has more of: cooperation or conflict.'
const flippedMeaning = {
  windows: `between these two, cooperation prevails in one window and conflict in the other. ${balance}`,
  accounts: `between these two, cooperation prevails in one account and conflict in the other. ${balance}`,
}

/** The whole encoding, explained. */
export function LegendDialog({ onClose }: { onClose: () => void }) {
  const index = useExplored((state) => state.index)
  const view = useExplored((state) => state.view)
  const compared = useExplored(({ comparison }) => comparison?.of)
  const labels = outcomeLabels(index, view, compared ?? 'windows')
  return (
    <Dialog title="What the picture means" onClose={onClose}>
      <div className={styles.explained}>
        {compared && (
          <section>
            <h3>Marks: what is compared</h3>
            <dl>
              {toldOutcomes[compared].map((outcome) => (
                <div key={outcome}>
                  <ChangeGlyph of={compared} outcome={outcome} />
                  <dt>{labels[outcome]}</dt>
                  <dd>{outcomeMeaning[compared][outcome]}</dd>
                </div>
              ))}
              <div>
                <ChangeGlyph of={compared} outcome="flipped" />
                <dt>{compared === 'windows' ? 'Changed sign' : 'Opposite sign'}</dt>
                <dd>{compared === 'windows' ? flippedMeaning.windows : flippedMeaning.accounts}</dd>
              </div>
            </dl>
            <p>
              A wide line says how many: a plus and 3 for three that formed. A question mark and a broken
              ring: only possibly so, since a date leaves it open. What is in both steps back towards grey.
            </p>
          </section>
        )}
        <section>
          <h3>Colour and weight: words or deeds, for or against</h3>
          <dl>
            {quadClasses.map((quad) => (
              <div key={quad}>
                <LineGlyph quad={quad} />
                <dt>{quadLabels[quad]}</dt>
                <dd>{quadMeaning[quad]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>Dashes: how we know</h3>
          <dl>
            {(Object.keys(standingMeaning) as (keyof typeof standingMeaning)[]).map((standing) => (
              <div key={standing}>
                <LineGlyph standing={standing} />
                <dt>{standingLabels[standing]}</dt>
                <dd>{standingMeaning[standing]}</dd>
              </div>
            ))}
          </dl>
          <p>
            Half as strong means that a line is only possibly so in the chosen time. A wide line stands for
            several relations of one pair and sign: it grows with the root of their number and fans out when
            either end is chosen or one zooms in. An arrowhead shows the direction where a relation has one.
          </p>
        </section>
        <section>
          <h3>Shapes: who</h3>
          <dl className={styles.kinds}>
            {actorKinds.map((kind) => (
              <div key={kind}>
                <ActorGlyph actor={{ kind }} />
                <dt>{actorLook[kind].label}</dt>
              </div>
            ))}
          </dl>
          <p>
            States and some organisations carry their flag. A dashed outline means that it did not exist in
            the chosen time.
          </p>
        </section>
        <section>
          <h3>Places</h3>
          <p>
            States and organisations stand about where a map would put them, pushed apart until names fit.
            Agencies, officials, missions and laws stand around the state or organisation they belong to.
            Nothing moves when time or filters change.
          </p>
        </section>
      </div>
    </Dialog>
  )
}
