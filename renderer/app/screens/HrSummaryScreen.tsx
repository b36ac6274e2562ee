import type { Go, Place } from '../../places.ts';
import { ShownPages } from '../../features/documents/ShownPages.tsx';
import { HrSummaryPage } from '../../features/hr-summary/HrSummaryPage.tsx';

type Props = { place: Extract<Place, { at: 'hr-summary' }>; go: Go };

/** The summary for HR, with the very pages of the document beside it. */
export default function HrSummaryScreen({ place, go }: Props) {
  return (
    <HrSummaryPage
      courseId={place.courseId}
      field={place.field}
      pages={(shown) => <ShownPages {...shown} />}
      go={go}
    />
  );
}
