import { listAgencies } from '../../../../db/queries/agency.ts'
import { listRegistered } from '../../../../db/queries/register.ts'
import type { PlanInput } from '../../../../shared/domain/register-import/import-plan.ts'
import { planImport } from '../../../../shared/domain/register-import/plan-import.ts'
import { readSheets } from '../../../sheets/read-workbook.ts'
import { sha256 } from '../../audit-log.ts'
import type { Handler } from '../../handler.ts'
import type { HostServices } from '../../services.ts'
import { toFileError } from './file-problem.ts'
import { holdPlan } from './held-plans.ts'
import { currentProgrammeId, hashRegister, listAlignments } from './register-facts.ts'
import { viewPreview } from './view-preview.ts'

const STAGES = ['อ่านไฟล์', 'อ่านทะเบียนที่มีอยู่', 'เทียบกับทะเบียน', 'สรุปผลการตรวจ'] as const

/** The dry run: reads the file, compares it with the register, and holds the plan until its person applies it. */
export const previewImport: Handler<'register.previewImport'> = (call, { fileToken, encoding, jobId }) => {
  const { host, window } = call
  const personId = call.actorId()
  return host.jobs.run({ jobId, window }, async (job) => {
    const begin = async (stage: number) => {
      job.report(stage + 1, STAGES.length, STAGES[stage] ?? '')
      await job.breathe()
    }
    await begin(0)
    const { name: fileName, bytes } = host.files.read(fileToken, personId)
    const { sheets, ...read } = await readSheets({ bytes, fileName, encoding }).catch((error) => {
      throw toFileError(error)
    })
    await begin(1)
    const { sha256OfRegister, ...facts } = gather(host)
    await begin(2)
    const plan = planImport({ sheets, ...facts })
    await begin(3)
    const sha256OfFile = sha256(bytes)
    const planId = holdPlan(host, { personId, plan, fileName, sha256OfFile, sha256OfRegister })
    return viewPreview({ planId, fileName, read, plan })
  })
}

/** In one piece, so that the hash is of the very state that the plan is then made on. */
function gather(host: HostServices): Omit<PlanInput, 'sheets'> & { sha256OfRegister: string } {
  const { read } = host.db
  const programmeId = currentProgrammeId(read)
  return {
    sha256OfRegister: hashRegister(read, programmeId),
    proposals: listRegistered(read, programmeId),
    agencies: listAgencies(read).map(({ code, name, kind }) => ({ code, name, kind })),
    alignments: listAlignments(host).map(({ code }) => code),
  }
}
