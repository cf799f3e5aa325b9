import type { OutputOf } from '../../../shared/contract/index.ts'

export const SignIn = ({ workspace }: { workspace: OutputOf<'workspace.describe'> }) => (
  <p>{workspace.name}</p>
)
