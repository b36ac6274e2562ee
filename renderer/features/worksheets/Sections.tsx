import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorksheetDefinition, WorksheetSection } from '../../../shared/worksheets/definition.ts';
import type { Go } from '../../places.ts';
import { Entry, Prompt, SectionTitle } from '../../ui/Page.tsx';
import { ToHandbook } from '../../ui/ToHandbook.tsx';
import { Beside } from './Beside.tsx';
import { SheetPart } from './SheetPart.tsx';
import styles from './Worksheets.module.css';

type Props = { definition: WorksheetDefinition; go: Go };

/** The sheet itself, drawn from its definition. */
export function Sections({ definition, go }: Props) {
  const { sections, layout } = definition;
  if (layout !== 'quadrants')
    return sections.map((section, at) => <Section key={at} section={section} go={go} />);
  const quadrants = sections.filter(({ initial }) => initial);
  return (
    <>
      {sections
        .filter(({ initial }) => !initial)
        .map((section, at) => (
          <Section key={at} section={section} go={go} />
        ))}
      <Entry wide spacing="row">
        <div className={styles['quadrants']}>
          {quadrants.map((section) => (
            <Quadrant key={section.initial?.letter} section={section} />
          ))}
        </div>
      </Entry>
    </>
  );
}

function Section({ section, go }: { section: WorksheetSection; go: Go }) {
  const { t } = useTranslation();
  const { heading, about, advice, parts } = section;
  return (
    <>
      {heading && (
        <SectionTitle margin={about && <ToHandbook subject={about} section={t(heading)} go={go} />}>
          {t(heading)}
        </SectionTitle>
      )}
      {parts.map((part) => (
        <Fragment key={part.name}>
          <SheetPart part={part} level={heading ? 3 : 2} />
          {part.beside && <Beside kind={part.beside} level={heading ? 3 : 2} go={go} />}
        </Fragment>
      ))}
      {advice && (
        <Entry spacing="row" margin={<Prompt level={heading ? 3 : 2}>{t('tools.advice')}</Prompt>}>
          <ol className={styles['advice']}>
            {advice.map((word) => (
              <li key={word}>{t(word)}</li>
            ))}
          </ol>
        </Entry>
      )}
    </>
  );
}

/** One of four, with its letter; its list bears the quadrant's own name. */
function Quadrant({ section: { heading, initial, parts } }: { section: WorksheetSection }) {
  const { t } = useTranslation();
  return (
    <section className={styles['quadrant']}>
      <span className={styles['letter']} aria-hidden>
        {initial?.letter}
      </span>
      <div>
        <h2 className={styles['quadrantTitle']}>
          {heading && t(heading)} {initial && <span lang="en">{t(initial.word)}</span>}
        </h2>
        {parts.map((part) => (
          <SheetPart key={part.name} part={part} level={3} stacked quietLabel={part.label === heading} />
        ))}
      </div>
    </section>
  );
}

/** From the sheet's title to where the handbook tells of it. */
export function TitleLinks({ definition, go }: Props) {
  const { t } = useTranslation();
  const { about, alsoAbout = [] } = definition;
  return (
    <div className={styles['titleLinks']}>
      {[about, ...alsoAbout].map((subject) => (
        <ToHandbook key={subject} subject={subject} section={t(definition.title)} named go={go} />
      ))}
    </div>
  );
}

/** What stands beside the sheet, to talk about. */
export function Questions({ definition }: { definition: WorksheetDefinition }) {
  const { t } = useTranslation();
  if (definition.questions.length === 0) return null;
  return (
    <Entry margin={<Prompt>{t('tools.ask')}</Prompt>}>
      <ul className={styles['advice']}>
        {definition.questions.map((word) => (
          <li key={word}>{t(word)}</li>
        ))}
      </ul>
    </Entry>
  );
}
