import { isValidElement, type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupFailure, BackupHealth } from '../../../shared/backup.ts';
import { dayOf } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Result } from '../../../shared/result.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useRefresh } from '../../ui/queries.ts';
import { useToday } from '../../ui/today.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { lacksTitle, secondLine } from './backup-words.ts';
import { useHealth } from './HealthLine.tsx';

/** So many banners stand on the overview, what is `always` said among them. */
const ROOM = 2;

type Ways = {
  onLook: () => void;
  onSettings: () => void;
};
type Props = Ways & {
  /** What another feature says until it is done; no matter of the backups takes its place. */
  always: ReactNode;
};

/** On the overview, and only where there is something to do: the gravest matters there is room for, and what is `always` said. */
export function BackupWarning({ always, ...ways }: Props) {
  const { data: health, isPending } = useHealth();
  if (isPending) return null;
  const matters = health ? mattersOf(health, ways) : [];
  return (
    <>
      {matters.slice(0, always ? ROOM - 1 : ROOM)}
      {always}
    </>
  );
}

/**
 * The gravest first. What the mentor cannot always put right, where the notebook lies and what lies beside it, comes last: it may
 * stand for months and hides nothing.
 */
function mattersOf(health: BackupHealth, { onLook, onSettings }: Ways): ReactElement[] {
  const { isOlder, isChanged, failure, keyKept, newest, second, isSynced, conflictCopies, folders } = health;
  return [
    isOlder && <Unlike key="older" what="older" onLook={onLook} />,
    isChanged && <Unlike key="changed" what="changed" onLook={onLook} />,
    failure && <Failed key="failure" why={failure} folder={folders.notebook} />,
    keyKept && <KeyKept key="keyKept" />,
    newest?.isAhead && <Ahead key="ahead" madeAt={newest.madeAt} />,
    second?.lacks?.isLong && (
      <SecondLacks key="second" second={second} lacks={second.lacks} onSettings={onSettings} />
    ),
    isSynced && <Synced key="synced" />,
    conflictCopies > 0 && <Conflict key="conflict" copies={conflictCopies} folder={folders.notebook} />,
  ].filter((matter) => isValidElement(matter));
}

type WarningProps = { title?: string; actions?: ReactNode; children: ReactNode };

const Warning = (props: WarningProps) => <Banner tone="warn" {...props} />;

/** For a matter that the mentor accepts as it stands: it is gone then, or the page says why not. */
function useAccepting(call: () => Promise<Result<unknown>>): { failure: ReactNode; accept: () => void } {
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  const accept = async () => {
    if (isDone(await call())) refresh();
  };
  return { failure, accept: () => void accept() };
}

/** The notebook is not as it was left: an older copy of it, or its file was changed while it was shut. */
function Unlike({ what, onLook }: { what: 'older' | 'changed'; onLook: () => void }) {
  const { t } = useTranslation();
  const { notebook } = window.notebook;
  const { failure, accept } = useAccepting(() =>
    what === 'older' ? notebook.acceptOlder() : notebook.acceptChanged(),
  );
  return (
    <Warning
      title={t(`backups.${what}.title`)}
      actions={
        <>
          <Button small onPress={onLook}>
            {t(`backups.${what}.look`)}
          </Button>
          <Button look="plain" small onPress={accept}>
            {t(`backups.${what}.accept`)}
          </Button>
        </>
      }
    >
      {t(`backups.${what}.text`)}
      {failure}
    </Warning>
  );
}

/** What a new key came to that ended without a word: the mentor must know which passphrase holds. */
function KeyKept() {
  const { t } = useTranslation();
  const { failure, accept } = useAccepting(() => window.notebook.notebook.acceptKeyKept());
  return (
    <Banner
      tone="info"
      title={t('backups.keyKept.title')}
      actions={
        <Button small onPress={accept}>
          {t('backups.keyKept.accept')}
        </Button>
      }
    >
      {t('backups.keyKept.text')}
      {failure}
    </Banner>
  );
}

function Conflict({ copies, folder }: { copies: number; folder: string }) {
  const { t } = useTranslation();
  return (
    <Warning title={t('backups.conflict.title')}>
      {t('backups.conflict.text', { count: copies, folder })}
    </Warning>
  );
}

function Synced() {
  const { t } = useTranslation();
  const [isMoving, setMoving] = useState(false);
  const { failure, isDone } = useFailure();

  async function move(): Promise<void> {
    if (isMoving) return;
    setMoving(true);
    if (!isDone(await window.notebook.notebook.moveHome())) setMoving(false);
  }
  return (
    <Warning
      title={t('backups.place.title')}
      actions={
        <Button small onPress={() => void move()}>
          {t(isMoving ? 'backups.place.moving' : 'backups.place.move')}
        </Button>
      }
    >
      {t('backups.place.text')}
      {failure}
    </Warning>
  );
}

/** The program does right whatever the clock says; only the mentor can put the clock right. */
function Ahead({ madeAt }: { madeAt: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Warning title={t('backups.ahead.title')}>
      {t('backups.ahead.text', { day: formatDay(dayOf(madeAt), language, { week: false }) })}
    </Warning>
  );
}

type Second = NonNullable<BackupHealth['second']>;
type SecondLacksProps = { second: Second; lacks: NonNullable<Second['lacks']>; onSettings: () => void };

/** Nothing is lost yet: the backup here is whole. What to do about the folder stands in the settings. */
function SecondLacks({ second, lacks, onSettings }: SecondLacksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  return (
    <Warning
      title={lacksTitle(lacks, today, language, t)}
      actions={
        <Button small onPress={onSettings}>
          {t('backups.second.lacks.settings')}
        </Button>
      }
    >
      {secondLine(second, today, language, t)}
    </Warning>
  );
}

function Failed({ why, folder }: { why: BackupFailure; folder: string }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const [isMaking, setMaking] = useState(false);

  async function make(): Promise<void> {
    if (isMaking) return;
    setMaking(true);
    await window.notebook.backups.make(); // what it came to is how the notebook fares then
    setMaking(false);
    refresh();
  }
  return (
    <Warning
      title={t('backups.failure.title')}
      actions={
        why !== 'damaged' && (
          <Button small onPress={() => void make()}>
            {t(isMaking ? 'backups.making' : 'backups.make')}
          </Button>
        )
      }
    >
      {t(`backups.failure.${why}`, { folder })}
    </Warning>
  );
}
