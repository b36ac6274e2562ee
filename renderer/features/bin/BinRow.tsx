import { useTranslation } from 'react-i18next';
import type { BinnedThing } from '../../../shared/bin.ts';
import { dayOf } from '../../../shared/day.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Language } from '../../../shared/settings.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { Button } from '../../ui/Button.tsx';
import type { Words } from '../../ui/explain.ts';
import { useLanguage } from '../../ui/language.ts';
import { Actions } from '../../ui/Page.tsx';
import styles from './Bin.module.css';

type Props = { thing: BinnedThing; onPutBack: (what: string) => void; onForget: (what: string) => void };

/** What it is, which course it is of, when it was thrown away and when it goes. */
export function BinRow({ thing, onPutBack, onForget }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const what = whatItIs(thing, language, t);
  const day = (at: number) => formatDay(dayOf(at), language, { week: false });
  const facts = [
    thing.alias !== null && t('bin.of', { alias: thing.alias }),
    t('bin.removed', { day: day(thing.removedAt) }),
    t('bin.gone', { day: day(thing.goneAt) }),
  ].filter(Boolean);
  return (
    <li className={styles['row']}>
      <div>
        <p className={styles['what']}>{what}</p>
        <p className={styles['facts']}>{facts.join(' · ')}</p>
      </div>
      <Actions>
        <Button small aria-label={t('bin.putBackOf', { what })} onPress={() => onPutBack(what)}>
          {t('bin.putBack')}
        </Button>
        <Button look="plain" small aria-label={t('bin.forgetOf', { what })} onPress={() => onForget(what)}>
          {t('bin.forget')}
        </Button>
      </Actions>
    </li>
  );
}

function whatItIs({ kind, text, day, sheet }: BinnedThing, language: Language, t: Words): string {
  const on = day === null ? '' : formatDay(day, language, { week: false });
  if (kind === 'meeting') return t('bin.meeting', { day: on });
  if (kind !== 'worksheet') return t(`bin.${kind}`, { text });
  const title = definitionOf(sheet ?? '')?.title;
  return t('bin.worksheet', { sheet: title ? t(title) : (sheet ?? ''), day: on });
}
