import { ActorGlyph } from '../../canvas/actor-glyph.tsx'
import { actorLook } from '../../canvas/actor-look.ts'
import { LineGlyph } from '../../canvas/line-glyph.tsx'
import { quadLabels, standingLabels } from '../../model/labels.ts'
import { actorKinds, quadClasses, type QuadClass, type Standing } from '../../model/vocabulary.ts'
import { Dialog } from '../../ui/dialog.tsx'
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

/** The whole encoding, explained. */
export function LegendDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="What the picture means" onClose={onClose}>
      <div className={styles.explained}>
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
            either end is chosen. An arrowhead shows the direction where a relation has one.
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
