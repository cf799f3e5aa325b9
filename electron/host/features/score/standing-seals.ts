import { AUDIT_EVENTS } from '../../../../shared/audit/events.ts'

type Entry = { deviceId: string; type: string; actorId: string | null; payload: string }
export type StandingSeal<Row extends Entry> = Row & { personId: string; commitment: string }

/**
 * The seals of one item's log that nobody took back, with whose they are: of a paper that somebody else typed in, the
 * payload says so.
 * @param entries in the order of their chains; other types are passed over
 */
export function standingSeals<Row extends Entry>(entries: readonly Row[]): StandingSeal<Row>[] {
  const standing: StandingSeal<Row>[] = []
  for (const entry of entries) {
    if (entry.type === 'score.sealed') {
      const { personId, commitment } = AUDIT_EVENTS['score.sealed'].parse(JSON.parse(entry.payload))
      standing.push({ ...entry, commitment, personId: personId ?? entry.actorId ?? '' })
    }
    if (entry.type !== 'score.entry_withdrawn') continue
    const { personId } = AUDIT_EVENTS['score.entry_withdrawn'].parse(JSON.parse(entry.payload))
    const at = standing.findLastIndex(
      (seal) => seal.personId === personId && seal.deviceId === entry.deviceId,
    )
    if (at >= 0) standing.splice(at, 1)
  }
  return standing
}
