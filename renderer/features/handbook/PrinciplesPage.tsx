import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CourseSpread,
  HandbookAtHand,
  HandbookPlace,
  PrincipleNumber,
} from '../../../shared/handbook.ts';
import { Answered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { Leaf, PageTitle } from '../../ui/Page.tsx';
import { useAnswer, useHandbook } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { Beacons } from './Beacons.tsx';
import { PrincipleEntry } from './PrincipleEntry.tsx';
import styles from './Principles.module.css';

/** So many courses are shown before the mentor asks for them all. */
const FEW = 4;

export type PrinciplesPageProps = {
  /** The principle whose examples are shown from the start. */
  opened: PrincipleNumber | undefined;
  onBack: () => void;
  /** Asks for the printed section that tells of the principles. */
  onPrint: (section: HandbookPlace['section']) => void;
};

/** The seven principles by number, with what each may look like and in how many meetings it was touched. */
export default function PrinciplesPage(props: PrinciplesPageProps) {
  const handbook = useHandbook();
  const spreads = useAnswer(['spread'], () => window.notebook.handbook.spread());
  return (
    <Answered answer={handbook}>
      {(atHand) => (
        <Answered answer={spreads}>{(all) => <Principles {...props} {...atHand} spreads={all} />}</Answered>
      )}
    </Answered>
  );
}

type PrinciplesProps = PrinciplesPageProps &
  Pick<HandbookAtHand, 'handbook' | 'isOwn'> & { spreads: readonly CourseSpread[] };

export function Principles({ handbook, isOwn, spreads, opened, onBack, onPrint }: PrinciplesProps) {
  const { t } = useTranslation();
  const [showsAll, setAll] = useState(false);
  useReady('principles');
  const section = handbook.links.principles?.section;
  const title = handbook.sections.find(({ id }) => id === section)?.title ?? t('handbook.principles.title');
  const shown = showsAll ? spreads : spreads.slice(0, FEW);
  const top = section !== undefined && (
    <Button look="plain" onPress={() => onPrint(section)}>
      <Printer size={16} strokeWidth={1.75} aria-hidden />
      {t('handbook.principles.print')}
    </Button>
  );
  return (
    <div className={styles['numbered']}>
      <Leaf back={{ label: t('handbook.principles.back'), go: onBack }} top={top}>
        <PageTitle
          title={title}
          below={
            <div className={styles['head']}>
              <p className={styles['intro']}>{t('handbook.principles.intro')}</p>
              {!isOwn && <p className={styles['small']}>{t('handbook.principles.ours')}</p>}
              <Beacons />
              {spreads.length > 0 && (
                <div className={styles['courses']}>
                  <p className={styles['small']}>{t('handbook.principles.dots')}</p>
                  {spreads.length > FEW && (
                    <Button look="plain" small onPress={() => setAll(!showsAll)}>
                      {showsAll
                        ? t('handbook.principles.fewerCourses')
                        : t('handbook.principles.allCourses', { count: spreads.length })}
                    </Button>
                  )}
                </div>
              )}
            </div>
          }
        />
        {handbook.principles.map((principle, index) => (
          <PrincipleEntry
            key={index}
            isOpenFirst={opened === index + 1}
            number={index + 1}
            principle={principle}
            isOwn={isOwn}
            touched={shown.map(({ courseId, alias, principles }) => ({
              courseId,
              alias,
              meetings: principles[index] ?? 0,
            }))}
          />
        ))}
      </Leaf>
    </div>
  );
}
