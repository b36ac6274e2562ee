import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';

/** The way to what was thrown away. */
export function BinLink({ level, onOpen }: { level: 2 | 3; onOpen: () => void }) {
  const { t } = useTranslation();
  return (
    <Entry margin={<Prompt level={level}>{t('bin.title')}</Prompt>}>
      <Button look="plain" small onPress={onOpen}>
        <Trash2 size={16} strokeWidth={1.75} aria-hidden />
        {t('bin.open')}
      </Button>
    </Entry>
  );
}
