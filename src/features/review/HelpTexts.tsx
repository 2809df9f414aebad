import { Component, type ReactNode, Suspense } from 'react';

/** Holds long texts that are fetched when they are wanted: the scale beside them neither waits for them nor stops when they are missing. */
export class HelpTexts extends Component<{ children: ReactNode }, { missing: boolean }> {
  override state = { missing: false };

  static getDerivedStateFromError() {
    return { missing: true };
  }

  override render() {
    if (this.state.missing) return <p className="meta" role="status">These texts could not be opened. Rating works without them; load the app again to have them.</p>;
    return <Suspense fallback={<p className="meta" role="status">One moment…</p>}>{this.props.children}</Suspense>;
  }
}
