import type { HandlersOf } from '../../handler.ts'
import { applyImport } from './apply-import.ts'
import { exportRegister, exportTemplate } from './export-register.ts'
import { previewImport } from './preview-import.ts'

export const registerHandlers: HandlersOf<'register'> = {
  'register.applyImport': applyImport,
  'register.export': exportRegister,
  'register.exportTemplate': exportTemplate,
  'register.previewImport': previewImport,
}
