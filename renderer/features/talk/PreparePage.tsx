import { Expand, Users } from 'lucide-react';
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised, formatDay, formatSpan } from '../../../shared/day-text.ts';
import type { Id } from '../../../shared/ids.ts';
import { principleNumbers } from '../../../shared/handbook.ts';
import { MeetingFields } from '../../../shared/meeting.ts';
import { lastTexts, type PreparationPage } from '../../../shared/talk.ts';
import { type Go, toMeetingSheet } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { targetOf } from '../../ui/autosave/target-of.ts';
import { SaveMark } from '../../ui/autosave/SaveMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { AutosaveForm } from '../../ui/form/AutosaveForm.tsx';
import { NumberField } from '../../ui/form/FactField.tsx';
import { WritingField } from '../../ui/form/WritingField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { NameLink } from '../../ui/NameLink.tsx';
import { Entry, Leaf, PageTitle, Prompt } from '../../ui/Page.tsx';
import { useAnswer, useHandbook, useRefresh } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { ChosenQuestions } from './ChosenQuestions.tsx';
import { ChosenSheets } from './ChosenSheets.tsx';
import styles from './Prepare.module.css';
import { Standing } from './Standing.tsx';
import { UntouchedParameters } from './UntouchedParameters.tsx';

type Props = { meetingId: Id; go: Go };

/** Before a meeting: what was last, what is open, what has not been touched, and what is taken along. */
export default function PreparePage({ meetingId, go }: Props) {
  const answer = useAnswer(['preparation', meetingId], () => window.notebook.talk.prepare({ id: meetingId }));
  return <Answered answer={answer}>{(page) => <Preparation page={page} go={go} />}</Answered>;
}

function Preparation({ page, go }: { page: PreparationPage; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refresh = useRefresh();
  const { meeting, number, alias, meetingMinutes } = page;
  const { id } = meeting;
  useReady('prepare');
  const target = targetOf(id, (fields) => window.notebook.meetings.record({ id, fields }));
  const texts = useMemo(() => ({ noun: 'meeting' as const, id }), [id]);
  const facts = [
    capitalised(formatDay(meeting.date, language, { weekday: true })),
    meeting.startsAt && formatSpan(meeting.startsAt, meeting.minutes ?? meetingMinutes, language),
    meeting.place,
  ].filter(Boolean);
  const begin = () => go({ at: 'talk', meetingId: id });
  const back = {
    label: number === null ? t('talk.prepare.backUntitled') : t('talk.prepare.back', { number }),
    go: () => go({ at: 'meeting', meetingId: id }),
  };
  return (
    <Leaf top={<SaveMark />} back={back}>
      <PageTitle
        title={
          number === null ? t('talk.prepare.untitled', { alias }) : t('talk.prepare.title', { number, alias })
        }
        facts={facts}
      />
      <AutosaveForm
        shape={MeetingFields.shape}
        values={meeting}
        drafts={page.drafts}
        target={target}
        onSaved={refresh}
        texts={texts}
      >
        <LastTime last={page.last} go={go} />
        <Entry margin={<Prompt>{t('talk.prepare.standing')}</Prompt>}>
          {page.standing.length === 0 ? (
            <p className={styles['quiet']}>{t('talk.prepare.noStanding')}</p>
          ) : (
            <Standing alias={page.alias} agreements={page.standing} />
          )}
        </Entry>
        <Untouched numbers={page.untouched} go={go} />
        {page.parameters && <UntouchedParameters {...page.parameters} />}
        <div className={styles['apart']} />
        <WritingField
          name="expectations"
          label={t('talk.prepare.expectations')}
          hint={t('meetings.hint.expectations')}
        />
        <ChosenSheets copies={page.copies} />
        <ChosenQuestions />
        <Entry margin={<Prompt>{t('talk.prepare.minutes')}</Prompt>}>
          <NumberField
            name="preparationMinutes"
            label={t('talk.prepare.minutesLabel')}
            hint={t('talk.prepare.minutesHint')}
            message="errors.field.preparation"
            mayBeEmpty
          />
        </Entry>
        <Entry>
          <div className={styles['actions']}>
            <Button look="primary" onPress={begin}>
              <Expand size={18} strokeWidth={1.75} aria-hidden />
              {t('talk.prepare.begin')}
            </Button>
            <Button onPress={() => go(toMeetingSheet(id, { at: 'prepare', meetingId: id }))}>
              <Users size={18} strokeWidth={1.75} aria-hidden />
              {t('meetings.printSheet')}
            </Button>
          </div>
        </Entry>
      </AutosaveForm>
    </Leaf>
  );
}

function LastTime({ last, go }: { last: PreparationPage['last']; go: Go }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!last)
    return (
      <Entry margin={<Prompt>{t('talk.prepare.last')}</Prompt>}>
        <p className={styles['quiet']}>{t('talk.prepare.noLast')}</p>
      </Entry>
    );
  const day = formatDay(last.date, language, { week: false });
  const written = lastTexts.filter((name) => last[name].trim() !== '');
  return (
    <Entry
      margin={
        <Prompt note={t('talk.prepare.lastNote', { number: last.number, day })}>
          {t('talk.prepare.last')}
        </Prompt>
      }
    >
      {written.length === 0 && <p className={styles['quiet']}>{t('talk.prepare.nothingLast')}</p>}
      {written.map((name) => (
        <Fragment key={name}>
          <h3 className={styles['setTitle']}>{t(`meetings.field.${name}`)}</h3>
          <p className={styles['read']}>{last[name]}</p>
        </Fragment>
      ))}
      <NameLink go={() => go({ at: 'meeting', meetingId: last.id })}>
        {t('talk.prepare.openLast', { number: last.number })}
      </NameLink>
    </Entry>
  );
}

function Untouched({ numbers, go }: { numbers: PreparationPage['untouched']; go: Go }) {
  const { t } = useTranslation();
  const { data } = useHandbook();
  return (
    <Entry margin={<Prompt>{t('talk.prepare.untouched')}</Prompt>}>
      {numbers.length === 0 && <p className={styles['quiet']}>{t('talk.prepare.noneUntouched')}</p>}
      <ul className={styles['untouched']} lang="da">
        {data?.handbook.principles
          .map(({ name }, index) => ({ name, number: principleNumbers[index] ?? 1 }))
          .filter(({ number }) => numbers.includes(number))
          .map(({ name, number }) => (
            <li key={number}>
              <span className={styles['number']}>{number}</span>
              <NameLink look="ink" go={() => go({ at: 'principles', open: number })}>
                {name}
              </NameLink>
            </li>
          ))}
      </ul>
    </Entry>
  );
}
