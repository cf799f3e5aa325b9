import { useMemo } from 'react'
import { encode } from 'uqr'
import { paperPreview } from '../../../shared/messages/printed-paper.ts'
import styles from './paper.module.css'

/** Light around the code that a reader needs, in modules. */
const QUIET = 2

/** Medium correction, as on paper: the sheet is folded and carried. */
export function PaperQr({ payload }: { payload: string }) {
  const { size, path } = useMemo(() => drawn(payload), [payload])
  const side = size + 2 * QUIET
  return (
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      className={styles.code}
      role="img"
      aria-label={paperPreview.qr}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}

/** The dark modules as one path, a run of them at a time. */
export function drawn(payload: string): { size: number; path: string } {
  const { size, data } = encode(payload, { ecc: 'M', boostEcc: false, border: 0 })
  const runs = data.flatMap((row, y) => {
    const text = row.map((isDark) => (isDark ? '1' : '0')).join('')
    return [...text.matchAll(/1+/g)].map(
      ({ 0: run, index: x }) => `M${x} ${y}h${run.length}v1h-${run.length}z`,
    )
  })
  return { size, path: runs.join('') }
}
