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
    const isMissing = NOT_ARRIVED.test(error.message);
    return (
      <div role="alert" className="stack">
        <h1>{isMissing ? 'This page has not arrived yet' : 'This page has stopped working'}</h1>
        <p>{isMissing ? 'A part of the app could not be fetched. Load the app again. If that does not help, it is not whole on this device: connect to the network for a moment, and load it once more.' : 'That is a fault in the app.'} A review you were writing is kept on this device up to the last tap.</p>
        <p><Button weight="first" onClick={() => location.reload()}>Load the app again</Button></p>
        <details>
          <summary>For whoever mends it</summary>
          <p className="meta">{error.name}: {error.message}</p>
        </details>
      </div>
    );
  }
}

/** What Chromium, Firefox and Safari say of a part of the app that could not be fetched. */
const NOT_ARRIVED = /dynamically imported module|Importing a module script failed/i;
