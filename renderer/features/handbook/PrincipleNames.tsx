import { useTranslation } from 'react-i18next';
import type { Principle } from '../../../shared/handbook.ts';
import type { Go } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Reader.module.css';

/** The seven by name, and the way to the page where each has its own room. */
export function PrincipleNames({ principles, go }: { principles: readonly Principle[]; go: Go }) {
  const { t } = useTranslation();
  return (
    <>
      <ol className={styles['principles']}>
        {principles.map(({ name }, index) => (
          <li key={index}>{name}</li>
        ))}
      </ol>
      <p lang={t('handbook.reader.language')}>
        <Button look="plain" onPress={() => go({ at: 'principles' })}>
          {t('handbook.reader.toPrinciples')}
        </Button>
      </p>
    </>
  );
}
