import { Component, type ReactNode } from 'react'

import { Problem } from './problem.tsx'

interface Props {
  readonly children: ReactNode
  readonly onRetry: () => void
}

/** Puts a page that says what happened in the place of one that cannot be drawn. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined }

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <Problem
        title="Something in this page broke"
        message={`It could not go on: ${error.message} The address still holds your view, so trying again loses nothing.`}
        actions={[{ label: 'Try again', onAct: this.props.onRetry }]}
      />
    )
  }
}
