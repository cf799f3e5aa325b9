import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { common } from '../../shared/messages/common.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** A screen that throws takes only itself down; the rooms on the left stay. No stack trace on a screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <EmptyState
        title={common.crashed}
        action={<Button onClick={() => window.location.reload()}>{common.actions.reload}</Button>}
      >
        <p>{common.crashedDetail}</p>
        <code>RENDERER_FAILED</code>
      </EmptyState>
    )
  }
}
