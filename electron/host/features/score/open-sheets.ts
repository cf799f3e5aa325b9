import type { ReadConnection } from '../../../../db/open.ts'
import { listPeople } from '../../../../db/queries/person.ts'
import { isRecused, listSheets } from '../../../../db/queries/score.ts'
import { refuse } from '../../call.ts'
import { openBox } from '../../seal-box.ts'
import { commitTo } from './commitment.ts'

export type OpenedSheet = {
  personId: string
  values: Record<string, number>
  nonce: string
  commitment: string
}

/** As the log has it. */
type Commitment = { personId: string; commitment: string }

/**
 * Opens every sheet that the log knows as sealed; those of recused members stay shut. What the file holds is believed
 * only as far as it agrees with the log, since a box and its commitment are replaced together easily.
 * @throws MatiError SHEET_FORGED with the names of the members whose sheets do not agree
 */
export function openSheets(
  db: ReadConnection,
  secret: Buffer,
  itemId: string,
  commitments: readonly Commitment[],
): OpenedSheet[] {
  const sheets = new Map(listSheets(db, itemId).map((sheet) => [sheet.personId, sheet]))
  const committed = Map.groupBy(commitments, ({ personId }) => personId)
  const sealed = [...sheets.values()].filter(({ state }) => state === 'sealed')
  const personIds = new Set([...sealed.map(({ personId }) => personId), ...committed.keys()])
  const opened: OpenedSheet[] = []
  const forged: string[] = []
  for (const personId of personIds) {
    if (isRecused(db, { itemId, personId })) continue
    const box = sheets.get(personId)?.box
    // A member seals once: a second entry is not the program's.
    const [entry, ...more] = committed.get(personId) ?? []
    const isOneOfEach = box && entry && more.length === 0
    const sheet = isOneOfEach
      ? openSheet(secret, { itemId, personId, box, commitment: entry.commitment })
      : null
    if (sheet) opened.push(sheet)
    else forged.push(personId)
  }
  if (forged.length > 0) {
    const names = new Map(listPeople(db).map(({ id, name }) => [id, name]))
    refuse('SHEET_FORGED', { names: forged.map((personId) => names.get(personId) ?? personId) })
  }
  return opened.sort((left, right) => left.personId.localeCompare(right.personId))
}

/** The sheet, or null when the box does not open or does not say what was committed to. */
function openSheet(
  secret: Buffer,
  facts: { itemId: string; personId: string; box: string; commitment: string },
): OpenedSheet | null {
  const { itemId, personId, box, commitment } = facts
  try {
    const { values, nonce } = JSON.parse(openBox(secret, box)) as Pick<OpenedSheet, 'values' | 'nonce'>
    return commitTo({ itemId, personId, values, nonce }) === commitment
      ? { personId, values, nonce, commitment }
      : null
  } catch {
    // Whatever a strange box does, it is not the one that was sealed.
    return null
  }
}
