import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';

/** The one place where bugs arrive. What was written is already in the vault, tap by tap; this says so and offers a way on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: Error }> {
  override state: { error?: Error } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <div role="alert" className="stack">
        <h1>This page has stopped working</h1>
        <p>That is a fault in the app. A review you were writing is kept on this device up to the last tap.</p>
        <p><Button weight="first" onClick={() => location.reload()}>Load the app again</Button></p>
        <details>
          <summary>For whoever mends it</summary>
          <p className="meta">{error.name}: {error.message}</p>
        </details>
      </div>
    );
  }
}
