import { useTranslation } from 'react-i18next';
import type { Part } from '../../../shared/worksheets/definition.ts';
import styles from './Worksheets.module.css';

/** What stands in each part of a sheet, to be read; a part with nothing is left out. */
export function Texts({ parts }: { parts: readonly { part: Part; texts: readonly string[] }[] }) {
  const { t } = useTranslation();
  return (
    <dl className={styles['stood']}>
      {parts
        .filter(({ texts }) => texts.length > 0)
        .map(({ part, texts }) => (
          <div key={part.name}>
            <dt>{t(part.label)}</dt>
            {texts.map((text, at) => (
              <dd key={at}>{text}</dd>
            ))}
          </div>
        ))}
    </dl>
  );
}
