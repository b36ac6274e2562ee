import { useTranslation } from 'react-i18next';
import type { CarefulFinding } from '../../../shared/careful-finding.ts';
import { Banner } from '../Banner.tsx';
import { Tick } from './Choices.tsx';

type Props = {
  findings: readonly CarefulFinding[];
  confirmed: readonly string[];
  onConfirm: (confirmed: string[]) => void;
};

/** What is to be looked at before anything goes out: each stretch with its reason, to be said yes to by hand. */
export function LookFirst({ findings, confirmed, onConfirm }: Props) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <Banner tone="warn" title={t('hr.careful.title')}>
      <p>{t('hr.careful.text')}</p>
      {findings.map(({ id, where, reason, word }) => (
        <Tick
          key={id}
          label={t('hr.careful.confirm', {
            where: t(`hr.careful.${where}`),
            why: t(`hr.careful.${reason}`, { word }),
          })}
          isSelected={confirmed.includes(id)}
          onChange={(on) => onConfirm(on ? [...confirmed, id] : confirmed.filter((one) => one !== id))}
        />
      ))}
    </Banner>
  );
}

/** Whether each has been said yes to. */
export const areAllConfirmed = (findings: readonly CarefulFinding[], confirmed: readonly string[]): boolean =>
  findings.every(({ id }) => confirmed.includes(id));
