import { useTranslation } from 'react-i18next';
import type { Go } from '../places.ts';
import { Button } from './Button.tsx';
import { Actions } from './Page.tsx';

/** The way to the search for each of these names, in all courses and of all days. */
export function LookFor({ names, go }: { names: readonly string[]; go: Go }) {
  const { t } = useTranslation();
  if (names.length === 0) return null;
  const look = (typed: string) =>
    go({ at: 'search', asked: { typed, choice: 'all', courseId: null, time: { span: 'always' } } });
  return (
    <Actions>
      {names.map((name) => (
        <Button key={name} look="plain" onPress={() => look(name)}>
          {t('search.lookFor', { name })}
        </Button>
      ))}
    </Actions>
  );
}
