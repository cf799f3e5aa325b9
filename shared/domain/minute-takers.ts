type Candidate = { role: string | null; stays: readonly unknown[] }

/**
 * Who takes the minutes (an assistant secretary, else the secretary) and who checks them (the secretary, else an
 * assistant; the same person where only one came). Who was not there cannot tell what was said: an absent officer
 * stands in only while nobody of the office has come (papers made before the meeting), and `isNobodyThere` says so.
 */
export function findMinuteTakers<Row extends Candidate>(
  attendees: readonly Row[],
): { taker: Row | null; checker: Row | null; isNobodyThere: boolean } {
  const officers = attendees.filter(({ role }) => role === 'secretary' || role === 'assistant_secretary')
  const present = officers.filter(({ stays }) => stays.length > 0)
  const standing = present.length > 0 ? present : officers
  const withRole = (wanted: string) => standing.find(({ role }) => role === wanted) ?? null
  const [assistant, secretary] = [withRole('assistant_secretary'), withRole('secretary')]
  return {
    taker: assistant ?? secretary,
    checker: secretary ?? (present.length > 0 ? assistant : null),
    isNobodyThere: present.length === 0,
  }
}
