import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Course, CourseFields, OpenState } from '../../../shared/course.ts';
import { isEnded } from '../../../shared/is-ended.ts';
import { sharedClass, type Visibility } from '../../../shared/visibility.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceField, TickField } from '../../ui/form/ChoiceFields.tsx';
import { DateField } from '../../ui/form/DateField.tsx';
import { FactField, NumberField } from '../../ui/form/FactField.tsx';
import { Given } from '../../ui/form/Given.tsx';
import { Entry, Prompt } from '../../ui/Page.tsx';
import { useRefresh } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { ToldContext } from '../../ui/Told.tsx';
import { VisibilityMark } from '../../ui/VisibilityMark.tsx';
import styles from './Courses.module.css';

const { shape } = CourseFields;
const levels = [3, 4, 5] as const;

/** A group of fields under one mark; a field of another class would have its own beside it. */
function Group({ title, told, children }: { title: string; told: Visibility; children: ReactNode }) {
  return (
    <Entry margin={<Prompt note={<VisibilityMark visibility={told} />}>{title}</Prompt>}>
      <ToldContext value={told}>
        <div className={styles['fields']}>{children}</div>
      </ToldContext>
    </Entry>
  );
}

const direction = sharedClass(shape.levelNow, shape.levelAimed);
const aims = sharedClass(shape.aimsAtCareerStep, shape.aimsAtGrowth);
const frame = sharedClass(shape.state, shape.startsOn, shape.expectedMonths, shape.meetingMinutes);
const contacts = sharedClass(shape.menteeContact, shape.managerContact, shape.hrContact);

/** `ending` is how the course is ended, which another feature does. */
export function CourseFacts({ course, ending }: { course: Course; ending: ReactNode }) {
  const { t } = useTranslation();
  useReady('course');
  const level = [
    { value: null, label: t('courses.facts.none') },
    ...levels.map((value) => ({ value, label: t('courses.facts.level', { level: value }) })),
  ];
  const states = OpenState.options.map((value) => ({ value, label: t(`courses.state.${value}`) }));
  return (
    <>
      <Group title={t('courses.facts.alias')} told={sharedClass(shape.alias)}>
        <FactField name="alias" label={t('courses.facts.alias')} hint={t('courses.facts.aliasHint')} />
      </Group>
      <Group title={t('courses.facts.mentee')} told={sharedClass(shape.name)}>
        <FactField name="name" label={t('courses.facts.name')} />
      </Group>
      <Group title={t('courses.facts.workplace')} told={sharedClass(shape.workplace)}>
        <FactField name="workplace" label={t('courses.facts.workplace')} />
      </Group>
      <Group title={t('courses.facts.direction')} told={direction}>
        <ChoiceField name="levelNow" label={t('courses.facts.levelNow')} options={level} />
        <ChoiceField name="levelAimed" label={t('courses.facts.levelAimed')} options={level} />
      </Group>
      <Group title={t('courses.facts.aims')} told={aims}>
        <div role="group" aria-label={t('courses.facts.aims')}>
          <TickField name="aimsAtCareerStep" label={t('courses.facts.careerStep')} />
          <TickField name="aimsAtGrowth" label={t('courses.facts.growth')} />
        </div>
      </Group>
      <Group title={t('courses.facts.frame')} told={frame}>
        {isEnded(course) ? (
          <Given label={t('courses.facts.state')}>{t(`courses.state.${course.state}`)}</Given>
        ) : (
          <ChoiceField name="state" label={t('courses.facts.state')} options={states} />
        )}
        <DateField name="startsOn" label={t('courses.facts.startsOn')} hint={t('dates.hint')} mayBeEmpty />
        <NumberField
          name="expectedMonths"
          label={t('courses.facts.months')}
          hint={t('courses.facts.monthsHint')}
          message="errors.field.months"
        />
        <NumberField
          name="rhythmMonths"
          label={t('courses.facts.rhythm')}
          hint={t('courses.facts.rhythmHint')}
          message="errors.field.rhythm"
        />
        <NumberField
          name="meetingMinutes"
          label={t('courses.facts.minutes')}
          hint={t('meetings.hint.minutes')}
          message="errors.field.minutes"
        />
      </Group>
      <Group title={t('courses.facts.contacts')} told={contacts}>
        <FactField
          name="menteeContact"
          label={t('courses.facts.menteeContact')}
          hint={t('courses.facts.contactHint')}
        />
        <FactField name="managerContact" label={t('courses.facts.managerContact')} />
        <FactField name="hrContact" label={t('courses.facts.hrContact')} />
      </Group>
      {ending}
      <Archive course={course} />
    </>
  );
}

function Archive({ course }: { course: Course }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const isArchived = course.archivedAt !== null;
  const { failure, isDone } = useFailure();
  const toggle = async () => {
    if (isDone(await window.notebook.courses.archive({ id: course.id, archived: !isArchived }))) refresh();
  };
  return (
    <Entry margin={<Prompt>{t('courses.archive.title')}</Prompt>}>
      <p className={styles['quiet']}>{t('courses.archive.text')}</p>
      {failure}
      <Button onPress={() => void toggle()}>
        {t(isArchived ? 'courses.archive.back' : 'courses.archive.put')}
      </Button>
    </Entry>
  );
}
