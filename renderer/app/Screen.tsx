import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Place } from '../places.ts';
import { Later } from './Later.tsx';
import { placeInHandbook, placeOfHit } from './place-of-hit.ts';
import type { Id } from '../../shared/ids.ts';
import { assertNever } from '../../shared/result.ts';
import { BackupSettings } from '../features/backups/BackupSettings.tsx';
import { BackupWarning } from '../features/backups/BackupWarning.tsx';
import { EndedNote } from '../features/endings/EndedNote.tsx';
import { WayToEnd } from '../features/endings/WayToEnd.tsx';
import { OwnHandbook } from '../features/handbook/OwnHandbook.tsx';
import { PastMeetings } from '../features/meetings/PastMeetings.tsx';
import { Overview } from '../features/overview/Overview.tsx';

// zod would try out `new Function`, which the page's policy forbids and reports.
z.config({ jitless: true });

const CourseList = lazy(() => import('../features/courses/CourseList.tsx'));
const CoursePage = lazy(() => import('../features/courses/CoursePage.tsx'));
const CourseOverview = lazy(() => import('../features/life/CourseOverview.tsx'));
const OnOnePage = lazy(() => import('../features/life/OnOnePage.tsx'));
const NextNote = lazy(() => import('../features/life/NextNote.tsx'));
const NextNudge = lazy(() => import('../features/rhythm/NextNudge.tsx'));
const CourseCalendar = lazy(() => import('../features/rhythm/CourseCalendar.tsx'));
const Proposed = lazy(() => import('../features/rhythm/Proposed.tsx'));
const YearPlanPage = lazy(() => import('../features/rhythm/YearPlanPage.tsx'));
const SaveToCalendar = lazy(() => import('../features/rhythm/SaveToCalendar.tsx'));
const RhythmSetting = lazy(() => import('../features/rhythm/RhythmSetting.tsx'));
const MeetingPage = lazy(() => import('../features/meetings/MeetingPage.tsx'));
const PastOfCourse = lazy(() => import('../features/meetings/PastOfCourse.tsx'));
const HandbookPage = lazy(() => import('../features/handbook/HandbookPage.tsx'));
const PrinciplesPage = lazy(() => import('../features/handbook/PrinciplesPage.tsx'));
const Preview = lazy(() => import('../features/documents/Preview.tsx'));
const RestorePage = lazy(() => import('../features/backups/RestorePage.tsx'));
const SheetPage = lazy(() => import('../features/sheet/SheetPage.tsx'));
const PreparePage = lazy(() => import('../features/talk/PreparePage.tsx'));
const TalkPage = lazy(() => import('../features/talk/TalkPage.tsx'));
const Carried = lazy(() => import('../features/meetings/Carried.tsx'));
const AgreementList = lazy(() => import('../features/meetings/AgreementList.tsx'));
const ToolsPage = lazy(() => import('../features/worksheets/ToolsPage.tsx'));
const WorksheetPage = lazy(() => import('../features/worksheets/WorksheetPage.tsx'));
const CourseSheets = lazy(() => import('../features/worksheets/CourseSheets.tsx'));
const CourseResults = lazy(() => import('../features/results/CourseResults.tsx'));
const MeetingResults = lazy(() => import('../features/results/MeetingResults.tsx'));
const ToResult = lazy(() => import('../features/results/ToResult.tsx'));
const AccessLinks = lazy(() => import('../features/access/AccessLinks.tsx'));
const AccessPage = lazy(() => import('../features/access/AccessPage.tsx'));
const BinPage = lazy(() => import('../features/bin/BinPage.tsx'));
const BinLink = lazy(() => import('../features/bin/BinLink.tsx'));
const CopyQuestions = lazy(() => import('../features/reviews/CopyQuestions.tsx'));
const MeetingReviews = lazy(() => import('../features/reviews/MeetingReviews.tsx'));
const ReviewPlanSetting = lazy(() => import('../features/reviews/ReviewPlanSetting.tsx'));
const SearchPage = lazy(() => import('../features/search/SearchPage.tsx'));
const LearningPage = lazy(() => import('../features/learning/LearningPage.tsx'));
const ReflectionPage = lazy(() => import('../features/learning/ReflectionPage.tsx'));
const MeetingLearning = lazy(() => import('../features/learning/MeetingLearning.tsx'));
const HrSummaryPage = lazy(() => import('../features/hr-summary/HrSummaryPage.tsx'));
const ShownPages = lazy(() => import('../features/documents/ShownPages.tsx'));
const EndingPage = lazy(() => import('../features/endings/EndingPage.tsx'));
const RemovalSection = lazy(() => import('../features/removal/RemovalSection.tsx'));
const RemovalPage = lazy(() => import('../features/removal/RemovalPage.tsx'));
const RemovedPage = lazy(() => import('../features/removal/RemovedPage.tsx'));
const RemovalDue = lazy(() => import('../features/removal/RemovalDue.tsx'));
const WholeNotebook = lazy(() => import('../features/notebook-export/WholeNotebook.tsx'));
const SettingsPage = lazy(() => import('../features/settings/SettingsPage.tsx'));

type ScreenProps = {
  place: Place;
  /** The logbook page one was at last. */
  meeting: Extract<Place, { at: 'meeting' }> | undefined;
  /** The course one was at last. */
  course: Id | undefined;
  go: (place: Place) => void;
  onAbout: () => void;
};

/** The page that belongs to a place. */
export function Screen({ place, meeting, course, go, onAbout }: ScreenProps) {
  const { t } = useTranslation();
  switch (place.at) {
    case 'overview':
      return (
        <Overview
          go={go}
          past={(meetings, today) => <PastMeetings meetings={meetings} today={today} go={go} />}
          removal={
            <Later>
              <RemovalDue go={go} />
            </Later>
          }
          warning={(otherwise) => (
            <BackupWarning onLook={() => go({ at: 'restore' })} otherwise={otherwise} />
          )}
        />
      );
    case 'courses':
      return <CourseList go={go} starting={place.starting ?? false} />;
    case 'course':
      return (
        <CoursePage
          key={place.courseId}
          courseId={place.courseId}
          tab={place.tab}
          beside={<NextNote courseId={place.courseId} />}
          overview={
            <CourseOverview
              courseId={place.courseId}
              past={<PastOfCourse courseId={place.courseId} go={go} />}
              next={<NextNudge courseId={place.courseId} go={go} />}
              calendar={<CourseCalendar courseId={place.courseId} go={go} />}
              go={go}
            />
          }
          worksheets={<CourseSheets courseId={place.courseId} go={go} />}
          results={<CourseResults courseId={place.courseId} go={go} />}
          propose={(onChoose) => (
            <Later>
              <Proposed courseId={place.courseId} after={null} onChoose={onChoose} />
            </Later>
          )}
          ending={(of) => ({
            said: <EndedNote course={of} go={go} />,
            way: <WayToEnd course={of} go={go} />,
          })}
          end={
            <>
              <AccessLinks courseId={place.courseId} back={place} go={go} />
              <BinLink level={2} onOpen={() => go({ at: 'bin', back: place })} />
            </>
          }
          go={go}
        />
      );
    case 'ending':
      return (
        <EndingPage
          key={place.courseId}
          courseId={place.courseId}
          life={<OnOnePage courseId={place.courseId} back={place} go={go} />}
          after={
            <Later>
              <CourseCalendar courseId={place.courseId} />
              <RemovalSection courseId={place.courseId} go={go} />
            </Later>
          }
          go={go}
        />
      );
    case 'year-plan':
      return <YearPlanPage key={place.courseId} {...place} go={go} />;
    case 'removal':
      return <RemovalPage key={place.courseId} courseId={place.courseId} go={go} />;
    case 'removed':
      return <RemovedPage key={place.removedId} {...place} go={go} />;
    case 'hr-summary':
      return (
        <HrSummaryPage
          key={place.courseId}
          courseId={place.courseId}
          field={place.field}
          pages={(shown) => (
            <Later>
              <ShownPages {...shown} />
            </Later>
          )}
          go={go}
        />
      );
    case 'tools':
      return <ToolsPage kind={place.kind} course={course} go={go} />;
    case 'worksheet':
      return (
        <WorksheetPage
          key={place.worksheetId}
          worksheetId={place.worksheetId}
          field={place.field}
          compareWith={place.compareWith}
          actions={(kind) => <CopyQuestions kind={kind} />}
          go={go}
        />
      );
    case 'meeting':
      return (
        <MeetingPage
          key={place.meetingId}
          meetingId={place.meetingId}
          field={place.field}
          reviews={
            <>
              <MeetingReviews meetingId={place.meetingId} go={go} />
              <MeetingLearning meetingId={place.meetingId} go={go} />
            </>
          }
          results={(courseId) => <MeetingResults meetingId={place.meetingId} courseId={courseId} go={go} />}
          ofAgreement={(agreement) => (
            <Later>
              <ToResult agreement={agreement} meetingId={place.meetingId} go={go} />
            </Later>
          )}
          propose={(courseId, onChoose) => (
            <Later>
              <Proposed courseId={courseId} after={place.meetingId} onChoose={onChoose} />
            </Later>
          )}
          calendar={(meetingId, isCancelled) => (
            <Later>
              <SaveToCalendar key={String(isCancelled)} request={{ meetingId }} isCancelled={isCancelled} />
            </Later>
          )}
          go={go}
        />
      );
    case 'prepare':
      return <PreparePage key={place.meetingId} meetingId={place.meetingId} go={go} />;
    case 'talk':
      return (
        <TalkPage
          key={place.meetingId}
          meetingId={place.meetingId}
          agreements={(owner, made) => (
            <AgreementList meetingId={place.meetingId} owner={owner} agreements={made} more={() => null} />
          )}
          carried={(page) => <Carried {...page} meetingId={place.meetingId} isForBoth />}
          go={go}
        />
      );
    case 'handbook':
      return <HandbookPage place={place.place} role={place.role} meeting={meeting} course={course} go={go} />;
    case 'principles':
      return (
        <PrinciplesPage
          opened={place.open}
          onBack={() => go({ at: 'handbook' })}
          onPrint={(section) =>
            go({ at: 'preview', request: { kind: 'handbook', section }, back: { at: 'principles' } })
          }
        />
      );
    case 'learning':
      return <LearningPage go={go} />;
    case 'reflection':
      return (
        <ReflectionPage
          key={place.reflectionId}
          reflectionId={place.reflectionId}
          field={place.field}
          go={go}
        />
      );
    case 'access-pack':
      return (
        <AccessPage
          key={place.courseIds.join()}
          courseIds={place.courseIds}
          strikes={place.strikes}
          go={go}
        />
      );
    case 'preview':
      return <Preview request={place.request} back={place.back} go={go} />;
    case 'search':
      return (
        <SearchPage
          place={place}
          open={(hit) => go(placeOfHit(hit))}
          openHandbook={(hit) => go(placeInHandbook(hit))}
        />
      );
    case 'settings':
      return (
        <SettingsPage
          onAbout={onAbout}
          go={go}
          backups={<BackupSettings onRestore={() => go({ at: 'restore' })} />}
          whole={<WholeNotebook />}
          handbook={<OwnHandbook />}
          reviews={<ReviewPlanSetting />}
          rhythm={<RhythmSetting />}
          bin={<BinLink level={3} onOpen={() => go({ at: 'bin', back: { at: 'settings' } })} />}
        />
      );
    case 'restore':
      return (
        <RestorePage
          isOpen
          hasNotebook
          back={{ label: t('backups.restore.back'), go: () => go({ at: 'settings' }) }}
          onRestored={() => undefined} // main opens a fresh window on the notebook that is there now
        />
      );
    case 'bin':
      return <BinPage back={place.back} go={go} />;
    case 'sheet':
      return <SheetPage {...place} go={go} />;
    default:
      return assertNever(place);
  }
}
