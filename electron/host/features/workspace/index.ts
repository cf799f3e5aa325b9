import type { HandlersOf } from '../../handler.ts'
import { createWorkspace } from './create.ts'
import { describeWorkspace } from './describe.ts'
import { switchWorkspace } from './switch.ts'

export const workspaceHandlers: HandlersOf<'workspace'> = {
  'workspace.create': createWorkspace,
  'workspace.describe': describeWorkspace,
  'workspace.switch': switchWorkspace,
}
