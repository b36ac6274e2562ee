import { useTranslation } from 'react-i18next';
import type { HandbookAtHand } from '../../../shared/handbook.ts';
import { Banner } from '../../ui/Banner.tsx';

type Props = Pick<HandbookAtHand, 'handbook' | 'isOwn' | 'isUnreadable'> & {
  /** Something newer is told beside it: one banner at a time. */
  isQuiet: boolean;
};

/** Whose handbook is read, and that the organisation's own is kept and cannot be read where that is so. */
export function WhichHandbook({ handbook: { name, version }, isOwn, isUnreadable, isQuiet }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {isUnreadable && !isQuiet && (
        <Banner tone="warn" title={t('handbook.own.unreadable')}>
          {t('handbook.own.unreadableText')}
        </Banner>
      )}
      <p>{t(isOwn ? 'handbook.own.own' : 'handbook.own.ours', { name, version })}</p>
    </>
  );
}
