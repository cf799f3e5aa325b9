import { canonicalJson, sha256 } from '../../audit-log.ts'

/** What goes into the log at sealing. With values and nonce, revealed later, anyone can check that scoring came first. */
export const commitTo = (sheet: {
  itemId: string
  personId: string
  values: Record<string, number>
  nonce: string
}): string => sha256(canonicalJson([sheet.itemId, sheet.personId, sheet.values, sheet.nonce]))
