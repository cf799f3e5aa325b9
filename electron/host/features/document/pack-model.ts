import { findProposalEver } from '../../../../db/queries/proposal.ts'
import type { MaturityAxis, PackEntry, PackModel } from '../../../../shared/domain/documents/pack-model.ts'
import { MATURITY_COMPONENTS, type ProposalBody } from '../../../../shared/domain/proposal.ts'
import { changeBars } from '../../../../shared/messages/minutes-facts.ts'
import { proposal as words } from '../../../../shared/messages/proposal.ts'
import { found } from '../../call.ts'
import { listAgenda } from '../meeting/get.ts'
import { meetingPaper } from './meeting-paper-models.ts'
import type { Source } from './models.ts'

const SECTIONS = ['background', 'objective', 'currentProcess', 'proposedProcess', 'expectedResult'] as const

function maturityAxes({ maturity }: ProposalBody): MaturityAxis[] {
  const axes = MATURITY_COMPONENTS.map((code) => ({
    label: words.maturity.components[code],
    ...maturity[code],
  }))
  return axes.every(({ now, target }) => now === null && target === null) ? [] : axes
}

export function packModel(source: Source): PackModel {
  const { db, meeting } = source
  const entries = listAgenda(db, meeting.id).flatMap((item): PackEntry[] => {
    if (item.proposalId === null) return []
    const { code, agencyName, body } = found(findProposalEver(db, item.proposalId), 'proposal')
    const { processName, activities, indicators } = body
    return [
      {
        itemNumber: item.number,
        ...{ code, agencyName, processName },
        title: item.title,
        sections: SECTIONS.map((field) => ({ title: words.fields[field], text: body[field] })),
        changes: changeBars(body),
        maturity: maturityAxes(body),
        activities: activities.map(({ name, startMonth, endMonth, responsible }) => ({
          ...{ name, startMonth, endMonth, responsible },
        })),
        indicators: indicators.map(({ name, unit, baseline, target }) => ({ name, unit, baseline, target })),
      },
    ]
  })
  return { ...meetingPaper(source), entries }
}
