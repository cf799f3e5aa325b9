import { listRegistered } from '../../../../db/queries/register.ts'
import { REGISTER_FILE_NAME, writeRegister } from '../../../sheets/write-register.ts'
import { TEMPLATE_FILE_NAME, writeTemplate } from '../../../sheets/write-template.ts'
import type { Call } from '../../call.ts'
import type { Handler } from '../../handler.ts'
import { currentProgrammeId, sheetLists } from './register-facts.ts'

const offer = (call: Call, fileName: string, bytes: Uint8Array) => ({
  fileName,
  fileToken: call.host.files.offer({ name: fileName, bytes, personId: call.actorId() }),
})

/** The whole register as a workbook; imported again it changes nothing. */
export const exportRegister: Handler<'register.export'> = async (call) => {
  const { read } = call.host.db
  const proposals = listRegistered(read, currentProgrammeId(read))
  return offer(call, REGISTER_FILE_NAME, await writeRegister(proposals, sheetLists(call.host)))
}

/** The empty workbook that agencies fill in. */
export const exportTemplate: Handler<'register.exportTemplate'> = async (call) =>
  offer(call, TEMPLATE_FILE_NAME, await writeTemplate(sheetLists(call.host)))
