import styles from './share.module.css'

/** The link as text, selected as soon as it is focused. */
export function LinkField({ link }: { link: string }) {
  return (
    <label className={styles.field}>
      Link
      <input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
    </label>
  )
}
