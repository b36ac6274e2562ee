import type { Go, Place } from '../../places.ts';
import { CopyQuestions } from '../../features/reviews/CopyQuestions.tsx';
import { WorksheetPage } from '../../features/worksheets/WorksheetPage.tsx';

type Props = { place: Extract<Place, { at: 'worksheet' }>; go: Go };

/** A worksheet, with what can be done with its questions. */
export default function WorksheetScreen({ place, go }: Props) {
  return (
    <WorksheetPage
      worksheetId={place.worksheetId}
      field={place.field}
      compareWith={place.compareWith}
      actions={(kind) => <CopyQuestions kind={kind} />}
      go={go}
    />
  );
}
