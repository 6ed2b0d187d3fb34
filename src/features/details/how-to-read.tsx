import styles from './details.module.css'

const keys = [
  { key: '/', does: 'search' },
  { key: 'arrows', does: 'from actor to neighbour, once the picture has focus' },
  { key: 'Enter', does: 'open what has focus' },
  { key: 'Escape', does: 'close and go back' },
] as const

/** The picture in two sentences, and its keys. */
export function HowToRead() {
  return (
    <section className={styles.section}>
      <h3>How to read the picture</h3>
      <p>
        Blue lines are cooperation, red ones conflict and grey ones structure; thick lines are deeds, thin
        ones words. A solid line is reported, a dashed one claimed by a party, one with a mark at its middle
        disputed and a dotted one inferred; what was only possibly so is half as strong.
      </p>
      <dl className={styles.keys}>
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
