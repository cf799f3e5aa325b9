/** A century is far above any plan; a slip of a key in a year must not hang the window. */
const MOST_MONTHS = 1_200

/** "2013-11" to "2014-02" → four months; nothing when there is no start or end, or they are the wrong way round. */
export function monthRange(first: string | undefined, last: string | undefined): string[] {
  if (!first || !last) return []
  const months: string[] = []
  let [year = 0, month = 1] = first.split('-').map(Number)
  while (months.length < MOST_MONTHS) {
    const current = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
    if (current > last) break
    months.push(current)
    month += 1
    if (month > 12) {
      month = 1
      year += 1
    }
  }
  return months
}
