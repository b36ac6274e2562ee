import { Component, type ReactNode } from 'react';
import i18next from 'i18next';
import styles from './ErrorBoundary.module.css';

/** A screen that could not be drawn says so; what was typed has been saved by then or is told as not saved. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  declare protected readonly itself: true;

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={styles['failed']}>
        <p role="alert">{i18next.t('errors.kind.window')}</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          {i18next.t('common.tryAgain')}
        </button>
      </main>
    );
  }
}
