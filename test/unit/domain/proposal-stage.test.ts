import { describe, expect, it } from 'vitest'
import { STAGES, type Stage } from '../../../shared/domain/proposal.ts'
import { nextStage, stageOnAgenda } from '../../../shared/domain/proposal-stage.ts'

describe('nextStage: an approval passes a proposal on, never back', () => {
  it.each<[Parameters<typeof nextStage>[0]['committeeKind'], Record<Stage, Stage>]>([
    [
      'subcommittee',
      {
        process_list: 'screening',
        proposal: 'screening',
        subcommittee: 'screening',
        screening: 'screening',
        implementation: 'implementation',
        closed: 'closed',
      },
    ],
    [
      'screening',
      {
        process_list: 'implementation',
        proposal: 'implementation',
        subcommittee: 'implementation',
        screening: 'implementation',
        implementation: 'implementation',
        closed: 'closed',
      },
    ],
    [
      'working_group',
      {
        process_list: 'process_list',
        proposal: 'proposal',
        subcommittee: 'subcommittee',
        screening: 'screening',
        implementation: 'implementation',
        closed: 'closed',
      },
    ],
  ])('%s', (committeeKind, expected) => {
    for (const stage of STAGES) {
      for (const resolutionKind of ['approve', 'approve_with_conditions'] as const)
        expect(nextStage({ committeeKind, stage, resolutionKind })).toBe(expected[stage])
      for (const resolutionKind of ['return', 'reject'] as const)
        expect(nextStage({ committeeKind, stage, resolutionKind })).toBe(stage)
    }
  })
})

describe('stageOnAgenda', () => {
  it.each([
    ['subcommittee', 'process_list', 'subcommittee'],
    ['subcommittee', 'proposal', 'subcommittee'],
    ['subcommittee', 'screening', 'screening'],
    ['screening', 'subcommittee', 'screening'],
    ['screening', 'closed', 'closed'],
    ['working_group', 'proposal', 'proposal'],
  ] as const)('%s: %s → %s', (committeeKind, stage, expected) => {
    expect(stageOnAgenda({ committeeKind, stage })).toBe(expected)
  })
})
