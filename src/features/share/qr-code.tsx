import { qrMatrix, type QrMatrix } from './qr-matrix.ts'
import styles from './share.module.css'

/** A text as a QR code with the text under it, or a sentence where it is too long for one. */
export function QrCode({ text }: { text: string }) {
  const matrix = qrMatrix(text)
  if (!matrix) return <p>The link is too long for a QR code.</p>
  return (
    <figure className={styles.code}>
      <svg
        viewBox={`0 0 ${matrix.length} ${matrix.length}`}
        role="img"
        aria-label="QR code of the link"
        shapeRendering="crispEdges"
      >
        <path d={pathOf(matrix)} fill="currentColor" />
      </svg>
      <figcaption>{text}</figcaption>
    </figure>
  )
}

function pathOf(matrix: QrMatrix): string {
  return matrix.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
}
