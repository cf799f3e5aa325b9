import type { HandlersOf } from '../../handler.ts'
import { openFile } from './open.ts'
import { putFile } from './put.ts'
import { readFileChunk } from './read.ts'

export const fileHandlers: HandlersOf<'file'> = {
  'file.open': openFile,
  'file.put': putFile,
  'file.read': readFileChunk,
}
