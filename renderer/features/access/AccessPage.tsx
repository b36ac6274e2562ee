import { useTranslation } from 'react-i18next';
import type { AccessPack, Strike } from '../../../shared/access-pack.ts';
import { formatDay } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { Button } from '../../ui/Button.tsx';
import { Tick } from '../../ui/form/Choices.tsx';
import { useLanguage } from '../../ui/language.ts';
import { LookFor } from '../../ui/LookFor.tsx';
import { Actions, Entry, Leaf, PageTitle, Prompt } from '../../ui/Page.tsx';
import { useAnswer } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import styles from './Access.module.css';
import { PackTexts } from './PackTexts.tsx';
import { StrikeTools, useStrikeTools } from './StrikeTools.tsx';
import { useStrikes } from './use-strikes.ts';

type Props = { courseIds: readonly Id[]; strikes: readonly Strike[]; go: Go };

/** What is held in a mentee's courses, to be read through and struck in before it becomes a pack. */
export default function AccessPage({ courseIds, ...rest }: Props) {
  const answer = useAnswer(['access-pack', ...courseIds], () =>
    window.notebook.accessPack.read({ courseIds: [...courseIds] }),
  );
  return (
    <Answered answer={answer}>
      {(pack) => <Reading key={pack.seal} pack={pack} courseIds={courseIds} {...rest} />}
    </Answered>
  );
}

function Reading({ pack, courseIds, strikes: begun, go }: Props & { pack: AccessPack }) {
  const { t } = useTranslation();
  const strikes = useStrikes(pack, begun);
  const tools = useStrikeTools(strikes);
  useReady('access-pack');
  const [first] = pack.courses;
  if (!first) return null;
  const ids = [...courseIds];
  const see = () =>
    go({
      at: 'preview',
      request: { kind: 'access-pack', courseIds: ids, seal: pack.seal, strikes: [...strikes.all] },
      back: { at: 'access-pack', courseIds: ids, strikes: [...strikes.all] },
    });
  const back = {
    label: t('pack.screen.back', first),
    go: () => go({ at: 'course', courseId: first.id, tab: 'overview' }),
  };
  const top = (
    <Actions>
      <Button look="primary" onPress={see}>
        {t('pack.screen.see')}
      </Button>
    </Actions>
  );
  return (
    <Leaf marginFor="choices" top={top} back={back}>
      <PageTitle title={t('pack.screen.title', first)} />
      <Entry>
        <p className={styles['intro']}>{t('pack.screen.intro')}</p>
        <p className={styles['quiet']}>{t('pack.screen.kept')}</p>
      </Entry>
      <Entry margin={<Prompt>{t('pack.screen.elsewhere')}</Prompt>}>
        <p className={styles['quiet']}>
          {pack.mentions
            ? t('pack.screen.mentions', { count: pack.mentions.count })
            : t('pack.screen.unread')}
        </p>
        <LookFor names={pack.mentions?.looked ?? []} go={go} />
      </Entry>
      <Others pack={pack} courseIds={ids} strikes={[]} go={go} />
      <StrikeTools tools={tools} count={strikes.all.length} />
      <PackTexts pack={pack} strikes={strikes.all} onEnter={tools.enter} onStrike={tools.strike} />
    </Leaf>
  );
}

/** Courses whose mentee is called the same: only the mentor knows whether they are hers. */
function Others({ pack, courseIds, go }: Props & { pack: AccessPack }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const taken = pack.courses.slice(1);
  const all = [
    ...taken.map((one) => ({ ...one, isIn: true })),
    ...pack.others.map((one) => ({ ...one, isIn: false })),
  ];
  if (all.length === 0) return null;
  const choose = (id: Id, on: boolean) =>
    go({
      at: 'access-pack',
      courseIds: on ? [...courseIds, id] : courseIds.filter((one) => one !== id),
      strikes: [],
    });
  return (
    <Entry margin={<Prompt note={t('pack.screen.othersNote')}>{t('pack.screen.others')}</Prompt>}>
      {all.map(({ id, alias, startsOn, isIn }) => (
        <Tick
          key={id}
          label={
            startsOn
              ? t('pack.screen.from', { alias, day: formatDay(startsOn, language, { week: false }) })
              : t('pack.screen.undated', { alias })
          }
          isSelected={isIn}
          onChange={(on) => choose(id, on)}
        />
      ))}
    </Entry>
  );
}
