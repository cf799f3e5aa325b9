import { findProposalEver } from '../../../../db/queries/proposal.ts'
import { listSelectionChecks } from '../../../../db/queries/selection.ts'
import { found } from '../../call.ts'
import type { Handler } from '../../handler.ts'

/** All five in the official wording, those too of which nobody has said anything yet. */
export const getSelection: Handler<'selection.get'> = ({ host }, { proposalId }) => {
  const db = host.db.read
  found(findProposalEver(db, proposalId), 'proposal')
  const checks = new Map(listSelectionChecks(db, proposalId).map((row) => [row.criterion, row]))
  const { selection } = host.assets.reference<{ selection: { number: number; text: string }[] }>('criteria')
  return selection.map(({ number, text }) => {
    const check = checks.get(number)
    return {
      criterion: number,
      text,
      isMet: check?.isMet ?? null,
      note: check?.note ?? '',
      recordedAt: check?.recordedAt ?? null,
      recordedBy: check?.recordedBy ?? null,
    }
  })
}
