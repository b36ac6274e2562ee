import { useTranslation } from 'react-i18next';
import { knownRows, type RemovedRows } from '../../../shared/removal.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Actions } from '../../ui/Page.tsx';

type Props = {
  alias: string;
  rows: RemovedRows;
  /** Pages of the mentor's own that stay. */
  staying: number;
  onKeep: () => void;
  onRemove: () => void;
};

/** Asks before a course goes for good, and counts what is lost and what stays. */
export function RemoveDialog({ alias, rows, staying, onKeep, onRemove }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    knownRows(rows).map(({ kind, count }) => t(`removal.rows.${kind}`, { count })),
  );
  return (
    <Dialog isAlert title={t('removal.ask.title', { alias })} onClose={onKeep}>
      <p>{t('removal.ask.lost', { rows: list })}</p>
      <p>{t('removal.ask.kept', { count: staying })}</p>
      <Actions>
        <Button autoFocus onPress={onKeep}>
          {t('removal.ask.no')}
        </Button>
        <Button look="danger" onPress={onRemove}>
          {t('removal.ask.yes')}
        </Button>
      </Actions>
    </Dialog>
  );
}
