import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Carried, DocumentPreview, DocumentRequest } from '../../../shared/document.ts';
import type { Go, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { explain, type Words } from '../../ui/explain.ts';
import { Actions, Leaf, PageTitle } from '../../ui/Page.tsx';
import { useReady } from '../../ui/ready.ts';
import { Pages } from './Pages.tsx';
import { Period } from './Period.tsx';
import styles from './Preview.module.css';
import { type Making, useDocument } from './use-document.ts';

type Props = { request: DocumentRequest; back: Place; go: Go };

/** The very pages that are saved and printed, with their text beside them. */
export default function Preview({ request, back, go }: Props) {
  const { t } = useTranslation();
  const state = useDocument(request);
  useReady('preview', state.state !== 'making');
  const isLogbook = request.kind === 'logbook';
  const carries = state.state === 'made' ? state.preview.carries : knownToCarry(request);
  return (
    <Leaf
      marginFor="list"
      back={{ label: t(backLabelOf(back)), go: () => go(back) }}
      top={state.state === 'made' && <Out preview={state.preview} />}
    >
      <PageTitle title={t(titleOf(request))} facts={countOf(state, t)} />
      <div className={styles['body']}>
        <div className={styles['choices']}>
          {carries && <WhatIsIn carries={carries} request={request} />}
          {isLogbook && <Period request={request} back={back} go={go} />}
        </div>
        <div className={styles['pages']}>
          <Pages key={JSON.stringify(request)} document={state} />
        </div>
      </div>
    </Leaf>
  );
}

/** What the document tells, known before it is made; sheets tell when they are. */
function knownToCarry({ kind }: DocumentRequest): Carried | undefined {
  if (kind === 'worksheets') return undefined;
  if (kind === 'meeting-sheet' || kind === 'kept-note' || kind === 'year-plan') return 'meeting';
  return kind === 'handbook' || kind === 'removal-receipt' ? 'nothing' : 'private';
}

/** What a document tells, in words. */
function tellsOf(carries: Carried, { kind }: DocumentRequest) {
  if (kind === 'meeting-sheet') return 'documents.preview.meetingSheetText';
  if (kind === 'kept-note') return 'documents.preview.keptNoteText';
  if (kind === 'access-pack') return 'documents.preview.packText';
  if (kind === 'year-plan') return 'rhythm.paper.carries';
  if (carries === 'meeting') return 'documents.preview.meetingText';
  return kind === 'course-page' ? 'life.paper.carries' : 'documents.preview.ownText';
}

/** For whom it is. */
function headingOf(carries: Carried, { kind }: DocumentRequest) {
  if (kind === 'kept-note' || kind === 'access-pack') return 'documents.preview.forMentee';
  if (kind === 'year-plan') return 'rhythm.paper.forBoth';
  return carries === 'meeting' ? 'documents.preview.meeting' : 'documents.preview.own';
}

/** What the document tells, and, whatever that is, that a copy of it is outside the notebook. */
function WhatIsIn({ carries, request }: { carries: Carried; request: DocumentRequest }) {
  const { t } = useTranslation();
  return (
    <>
      {carries === 'nothing' ? (
        <>
          {request.kind === 'removal-receipt' && <p>{t('documents.preview.onlyNow')}</p>}
          <p>{t('documents.preview.nothingText')}</p>
        </>
      ) : (
        <>
          <h2 className={styles['label']}>{t(headingOf(carries, request))}</h2>
          <p>{t(tellsOf(carries, request))}</p>
        </>
      )}
      <h2 className={styles['label']}>{t('documents.preview.outside')}</h2>
      <p>{t('documents.preview.outsideSaved')}</p>
      <p>{t('documents.preview.outsidePrinted')}</p>
    </>
  );
}

function titleOf(request: DocumentRequest) {
  if (request.kind === 'logbook') return 'documents.logbook';
  if (request.kind === 'worksheets') return 'documents.preview.sheets';
  if (request.kind === 'meeting-sheet') return 'documents.preview.meetingSheet';
  if (request.kind === 'kept-note') return 'pack.note.title';
  if (request.kind === 'access-pack') return 'pack.title';
  if (request.kind === 'course-page') return 'life.paper.title';
  if (request.kind === 'year-plan') return 'rhythm.paper.title';
  if (request.kind === 'reflections') return 'learning.title';
  if (request.kind === 'removal-receipt') return 'removal.paper.title';
  if (request.kind !== 'handbook') return 'documents.preview.entry';
  return request.section === null ? 'documents.preview.handbook' : 'documents.preview.handbookSection';
}

const backLabels = new Map<
  string,
  | 'backToEnding'
  | 'backToHandbook'
  | 'backToLearning'
  | 'backToMeeting'
  | 'backToOverview'
  | 'backToPack'
  | 'backToPreparation'
  | 'backToPrinciples'
  | 'backToReflection'
  | 'backToRemoved'
  | 'backToSheet'
  | 'backToTools'
  | 'backToYearPlan'
>([
  ['handbook', 'backToHandbook'],
  ['principles', 'backToPrinciples'],
  ['ending', 'backToEnding'],
  ['meeting', 'backToMeeting'],
  ['overview', 'backToOverview'],
  ['access-pack', 'backToPack'],
  ['prepare', 'backToPreparation'],
  ['learning', 'backToLearning'],
  ['reflection', 'backToReflection'],
  ['worksheet', 'backToSheet'],
  ['tools', 'backToTools'],
  ['year-plan', 'backToYearPlan'],
  ['removed', 'backToRemoved'],
]);

const backLabelOf = ({ at }: Place) => `documents.preview.${backLabels.get(at) ?? 'back'}` as const;

const countOf = (state: Making, t: Words): string[] =>
  state.state === 'made' ? [t('documents.preview.pages', { count: state.preview.sizes.length })] : [];

/** The two ways out, and what came of the last one. */
function Out({ preview }: { preview: DocumentPreview }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<{ ok: boolean; text: string }>();

  async function save(): Promise<void> {
    const result = await window.notebook.documents.save({ id: preview.id });
    if (result.ok) setOutcome({ ok: true, text: t('documents.preview.saved', { file: result.value.file }) });
    else if (result.error.kind !== 'cancelled') setOutcome({ ok: false, text: explain(result.error, t) });
  }
  async function print(): Promise<void> {
    const result = await window.notebook.documents.print({ id: preview.id });
    if (result.ok) setOutcome({ ok: true, text: t('documents.preview.printed') });
    else if (result.error.kind !== 'cancelled') setOutcome({ ok: false, text: explain(result.error, t) });
  }
  return (
    <>
      <p className={outcome?.ok === false ? styles['failed'] : styles['outcome']} role="status">
        {outcome?.text}
      </p>
      <Actions>
        <Button look="plain" onPress={() => void print()}>
          <Printer size={16} strokeWidth={1.75} aria-hidden />
          {t('documents.preview.print')}
        </Button>
        <Button look="primary" onPress={() => void save()}>
          {t('documents.preview.save')}
        </Button>
      </Actions>
    </>
  );
}
