import { Component, type ReactNode } from 'react';
import { Failed } from '../parts/states.tsx';

interface State {
  readonly error: Error | null;
}

/**
 * What breaks on one page leaves the rail and the other pages. A file of a page that did not arrive is not asked for again
 * by the page that is open, nor is there one any more after an update of the server: the page is loaded anew.
 */
export class FailureBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Failed error={error} what="This page" onRetry={() => window.location.reload()} />;
  }
}
