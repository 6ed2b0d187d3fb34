import { useId } from 'react'

import styles from './segmented.module.css'

/** One choice of a few, all visible: a radio group that looks like joined buttons. */
export function Segmented<Value extends string>(props: {
  label: string
  value: Value
  options: readonly { value: Value; label: string; hint?: string }[]
  onChange: (value: Value) => void
}) {
  const name = useId()
  return (
    <fieldset className={styles.group}>
      <legend className="visually-hidden">{props.label}</legend>
      {props.options.map(({ value, label, hint }) => (
        <label key={value} className={styles.option} title={hint}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
