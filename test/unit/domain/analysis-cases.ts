import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Random meetings with what numpy and Python's fractions say of them; `test/fixtures/scores/analysis.py` makes the file. */
export type AnalysisCase = {
  weights: number[]
  thresholdHundredths: number
  people: number
  items: {
    /** By number of the member, whose absence leaves a gap. */
    sheets: Record<string, number[]>
    isRecommended: boolean
    /** Places in the list of sheets. */
    memberFlips: number[]
    weightFlips: [number, boolean][]
    variance: number
  }[]
  model: { adjusted: number[]; severity: number[] } | null
}

const file = fileURLToPath(new URL('../../fixtures/scores/analysis.json', import.meta.url))
export const analysisCases = JSON.parse(readFileSync(file, 'utf8')) as AnalysisCase[]
