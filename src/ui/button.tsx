import type { ComponentProps } from 'react'

import styles from './button.module.css'

type Look = 'outline' | 'primary' | 'quiet' | 'chip'

/** A push button; `look` decides its weight on the page. An icon-only button needs `aria-label`. */
export function Button({ look = 'outline', className, ...rest }: ComponentProps<'button'> & { look?: Look }) {
  return (
    <button
      type="button"
      {...rest}
      className={[styles.button, styles[look], className].filter(Boolean).join(' ')}
    />
  )
}
