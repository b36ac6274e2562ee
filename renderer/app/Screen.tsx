import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Place } from '../places.ts';
import { Later } from './Later.tsx';
import { placeInHandbook, placeOfHit } from './place-of-hit.ts';
import type { Id } from '../../shared/ids.ts';
import { assertNever } from '../../shared/result.ts';
import { BackupWarning } from '../features/backups/BackupWarning.tsx';
import { PastMeetings } from '../features/meetings/PastMeetings.tsx';
import { Overview } from '../features/overview/Overview.tsx';

// zod would try out `new Function`, which the page's policy forbids and reports.
z.config({ jitless: true });

const CourseScreen = lazy(() => import('./screens/CourseScreen.tsx'));
const EndingScreen = lazy(() => import('./screens/EndingScreen.tsx'));
const HrSummaryScreen = lazy(() => import('./screens/HrSummaryScreen.tsx'));
const WorksheetScreen = lazy(() => import('./screens/WorksheetScreen.tsx'));
const MeetingScreen = lazy(() => import('./screens/MeetingScreen.tsx'));
const TalkScreen = lazy(() => import('./screens/TalkScreen.tsx'));
const SettingsScreen = lazy(() => import('./screens/SettingsScreen.tsx'));
const CourseList = lazy(() => import('../features/courses/CourseList.tsx'));
const YearPlanPage = lazy(() => import('../features/rhythm/YearPlanPage.tsx'));
const HandbookPage = lazy(() => import('../features/handbook/HandbookPage.tsx'));
const PrinciplesPage = lazy(() => import('../features/handbook/PrinciplesPage.tsx'));
const Preview = lazy(() => import('../features/documents/Preview.tsx'));
const RestorePage = lazy(() => import('../features/backups/RestorePage.tsx'));
const SheetPage = lazy(() => import('../features/sheet/SheetPage.tsx'));
const PreparePage = lazy(() => import('../features/talk/PreparePage.tsx'));
const ToolsPage = lazy(() => import('../features/worksheets/ToolsPage.tsx'));
const AccessPage = lazy(() => import('../features/access/AccessPage.tsx'));
const BinPage = lazy(() => import('../features/bin/BinPage.tsx'));
const SearchPage = lazy(() => import('../features/search/SearchPage.tsx'));
const LearningPage = lazy(() => import('../features/learning/LearningPage.tsx'));
const ReflectionPage = lazy(() => import('../features/learning/ReflectionPage.tsx'));
const RemovalPage = lazy(() => import('../features/removal/RemovalPage.tsx'));
const RemovedPage = lazy(() => import('../features/removal/RemovedPage.tsx'));
const RemovalDue = lazy(() => import('../features/removal/RemovalDue.tsx'));

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
          warning={(always) => (
            <BackupWarning
              onLook={() => go({ at: 'restore' })}
              onSettings={() => go({ at: 'settings' })}
              always={always}
            />
          )}
        />
      );
    case 'courses':
      return <CourseList go={go} starting={place.starting ?? false} />;
    case 'course':
      return <CourseScreen key={place.courseId} place={place} go={go} />;
    case 'ending':
      return <EndingScreen key={place.courseId} place={place} go={go} />;
    case 'year-plan':
      return <YearPlanPage key={place.courseId} {...place} go={go} />;
    case 'removal':
      return <RemovalPage key={place.courseId} courseId={place.courseId} go={go} />;
    case 'removed':
      return <RemovedPage key={place.removedId} {...place} go={go} />;
    case 'hr-summary':
      return <HrSummaryScreen key={place.courseId} place={place} go={go} />;
    case 'tools':
      return <ToolsPage kind={place.kind} course={course} go={go} />;
    case 'worksheet':
      return <WorksheetScreen key={place.worksheetId} place={place} go={go} />;
    case 'meeting':
      return <MeetingScreen key={place.meetingId} place={place} go={go} />;
    case 'prepare':
      return <PreparePage key={place.meetingId} meetingId={place.meetingId} go={go} />;
    case 'talk':
      return <TalkScreen key={place.meetingId} place={place} go={go} />;
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
      return <SettingsScreen go={go} onAbout={onAbout} />;
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
