import type { Rubric } from '../../../../shared/domain/scoring.ts'

/** The rubric without the columns that only the database needs. */
export const viewRubric = ({
  id,
  version,
  scaleMin,
  scaleMax,
  thresholdHundredths,
  criteria,
}: Rubric): Rubric => ({
  id,
  version,
  scaleMin,
  scaleMax,
  thresholdHundredths,
  criteria,
})
