import { lazy, startTransition, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NotebookStatus } from '../../shared/notebook.ts';
import { assertNever } from '../../shared/result.ts';
import { Damaged } from '../features/lock/Damaged.tsx';
import { LockScreen } from '../features/lock/LockScreen.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { withWords } from './words.ts';

// What is behind the lock is fetched while the mentor types, so that the lock stands at once.
const loadNotebook = withWords(() => import('./Notebook.tsx'));
const Notebook = lazy(loadNotebook);
const Reopened = lazy(withWords(() => import('./Reopened.tsx')));
const Setup = lazy(withWords(() => import('../features/setup/Setup.tsx')));
const SheetSteps = lazy(withWords(() => import('../features/sheet/SheetSteps.tsx')));
const RecoverScreen = lazy(withWords(() => import('../features/sheet/RecoverScreen.tsx')));
const AboutDialog = lazy(withWords(() => import('../features/about/AboutDialog.tsx')));
const RestoreBeforeUnlock = lazy(withWords(() => import('../features/backups/RestoreBeforeUnlock.tsx')));
const Primitives = lazy(withWords(() => import('./Primitives.tsx')));

export function App({ status }: { status: NotebookStatus }) {
  const [current, setCurrent] = useState(status);
  const [isAboutOpen, setAboutOpen] = useState(false);
  // As a transition: the book stays shut until the page behind it is drawn, and no empty window flashes between.
  const open = (next: NotebookStatus) => startTransition(() => setCurrent(next));
  const openAbout = useCallback(() => startTransition(() => setAboutOpen(true)), []);
  useEffect(
    () =>
      window.notices.on('command', (command) => {
        if (command === 'about') openAbout();
      }),
    [openAbout],
  );
  useEffect(() => {
    const timer = setTimeout(() => void loadNotebook(), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        {status.state === 'unlocked' ? (
          <Reopened onAbout={openAbout} />
        ) : (
          <Door status={current} onOpened={open} onAbout={openAbout} />
        )}
        {isAboutOpen && (
          <Primitives>
            <AboutDialog onClose={() => setAboutOpen(false)} />
          </Primitives>
        )}
      </Suspense>
    </ErrorBoundary>
  );
}

type DoorProps = { status: NotebookStatus; onOpened: (status: NotebookStatus) => void; onAbout: () => void };

/** How things stand by now; as before where main cannot say. */
async function lookAgain(before: NotebookStatus): Promise<NotebookStatus> {
  const now = await window.notebook.notebook.status();
  return now.ok ? now.value : before;
}

/** The ways back in that stand beside the passphrase. */
type Way = 'sheet' | 'backup';

function Door({ status, onOpened, onAbout }: DoorProps) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>();
  const take = (next: Way | undefined) => startTransition(() => setWay(next));
  if (way && status.state !== 'unlocked') {
    const leave = () => take(undefined);
    // A way back that failed halfway may have changed what lies here.
    const leaveBackups = () => void lookAgain(status).then(onOpened).then(leave);
    if (way === 'backup')
      return (
        <Primitives>
          <RestoreBeforeUnlock
            hasNotebook={status.state !== 'absent'}
            back={{ label: t('backups.restore.backToStart'), go: leaveBackups }}
            onRestored={onOpened}
          />
        </Primitives>
      );
    return (
      <RecoverScreen
        keysLost={status.state === 'damaged'}
        onOpened={onOpened}
        onBack={leave}
        onBackup={() => take('backup')}
      />
    );
  }
  switch (status.state) {
    case 'absent':
      return (
        <Setup
          onCreated={onOpened}
          onRestore={() => take('backup')}
          sheet={(question, leave) => <SheetSteps question={question} onLeave={leave} />}
        />
      );
    case 'locked':
      return <LockScreen {...status} onUnlocked={onOpened} onWay={take} />;
    case 'damaged':
      return <Damaged what={status.what} onWay={take} />;
    case 'unlocked':
      return status.isKeyGiven ? <Reopened onAbout={onAbout} /> : <Notebook onAbout={onAbout} />;
    default:
      return assertNever(status);
  }
}
