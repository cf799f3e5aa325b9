import type { OutputOf } from '../../../../shared/contract/index.ts'
import { MatiError } from '../../../../shared/errors.ts'
import { DocumentsError } from '../../../documents/documents-error.ts'
import type { Handler, HandlersOf } from '../../handler.ts'
import type { HostServices } from '../../services.ts'
import { dropTypeface, findKeptTypeface, findTypeface, keepTypeface } from './store.ts'

function viewTypeface(host: HostServices): OutputOf<'typeface.get'>['typeface'] {
  const kept = findKeptTypeface(host)
  if (!kept) return null
  const faces = kept.faces.map(({ face }) => face)
  return { family: kept.family, faces, isDamaged: findTypeface(host) === null }
}

const getTypeface: Handler<'typeface.get'> = ({ host }) => ({ typeface: viewTypeface(host) })

/** Looked at whole before anything is kept; the file at fault is named. */
const setTypeface: Handler<'typeface.set'> = async (call, { files: tokens }) => {
  const { host } = call
  const brought = tokens.map((token) => host.files.read(token, call.actorId()))
  const inspected = await host.documents
    .inspectTypeface({ files: brought.map(({ bytes }) => new Uint8Array(bytes)) })
    .catch((error: unknown) => {
      if (!(error instanceof DocumentsError) || error.code !== 'FONT_UNUSABLE') throw error
      const [problem = '', index] = error.detail
      const fileName = brought[Number(index)]?.name ?? ''
      throw new MatiError('FONT_UNUSABLE', { problem, fileName }, error.message)
    })
  await keepTypeface(host, inspected)
  for (const token of tokens) host.files.discard(token, call.actorId())
  return viewTypeface(host) ?? { family: inspected.family, faces: inspected.faces, isDamaged: true }
}

const resetTypeface: Handler<'typeface.reset'> = ({ host }) => {
  dropTypeface(host)
  return {}
}

export const typefaceHandlers: HandlersOf<'typeface'> = {
  'typeface.get': getTypeface,
  'typeface.reset': resetTypeface,
  'typeface.set': setTypeface,
}
