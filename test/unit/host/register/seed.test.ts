import { describe, expect, it } from 'vitest'
import { generateProposals, type SampleProposal } from '../../../../electron/commands/seed-proposals.ts'
import { fillRegister, openSeedHost } from '../../../../electron/commands/seed-register.ts'
import { proposalBody } from '../../../../shared/contract/proposal.ts'
import { openDesk } from '../proposal/workbench.ts'

describe('the generator for load', () => {
  it('makes the same proposals each time, all within the contract', async () => {
    const desk = await openDesk()
    const { assets } = desk.test.host
    const options = {
      samples: assets.sample<SampleProposal[]>('proposals'),
      agencies: (await desk.client.agency.list({})).map(({ id, code, kind, name }) => ({
        id,
        code,
        kind,
        name,
      })),
      buddhistYear: 2557,
      seed: 7,
    }
    const all = [...generateProposals({ ...options, first: 1, count: 60 })]
    expect(all.slice(40)).toEqual([...generateProposals({ ...options, first: 41, count: 20 })])
    expect(new Set(all.map(({ track }) => track)).size).toBe(4)
    for (const { body } of all) expect(proposalBody.safeParse(body).error).toBeUndefined()
    expect([...generateProposals({ ...options, seed: 8, first: 1, count: 1 })]).not.toEqual(all.slice(0, 1))
  })

  it('fills a workspace in several steps and goes on where it ended', async () => {
    const desk = await openDesk()
    const { db, newId } = desk.test.host
    const opened = await openSeedHost({ db, directory: desk.test.directory, newId })
    expect(opened.isNew).toBe(false)
    const steps: number[] = []
    const first = fillRegister(opened, { count: 520, seed: 1, onProgress: (done) => void steps.push(done) })
    expect(first).toMatchObject({ added: 520, firstCode: '2557-T-00001', lastCode: '2557-T-00520' })
    expect(steps).toEqual([500, 520])
    expect(fillRegister(opened, { count: 3, seed: 1 })).toMatchObject({
      total: 523,
      firstCode: '2557-T-00521',
    })
    expect((await desk.client.proposal.list({ query: '2557-t-00522' })).total).toBe(1)
  })
})
