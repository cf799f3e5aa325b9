import { common } from '../../shared/messages/common.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'

/** Stands where a screen has been named and not been built. */
export const NotBuilt = () => (
  <Page title={common.notBuilt}>
    <EmptyState title={common.notBuilt}>{common.notBuiltDetail}</EmptyState>
  </Page>
)
