import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { HandbookAtHand, HandbookPlace, RoleName } from '../../../shared/handbook.ts';
import type { Id } from '../../../shared/ids.ts';
import type { Go, Place } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { useHandbook } from '../../ui/queries.ts';
import { useSheet } from '../../ui/use-sheet.ts';
import { Reader } from './Reader.tsx';

type Props = {
  role: RoleName | undefined;
  place: HandbookPlace | undefined;
  meeting: Extract<Place, { at: 'meeting' }> | undefined;
  course: Id | undefined;
  go: Go;
};

/** The handbook, open where the mentor asked for, or else where it was left. */
export default function HandbookPage({ place, course, go, ...rest }: Props) {
  const queries = useQueryClient();
  const answer = useHandbook();
  const keep = useCallback(
    (read: HandbookPlace) => {
      const known = queries.getQueryData<HandbookAtHand>(['handbook'])?.place;
      if (known?.section === read.section && known.heading === read.heading) return;
      queries.setQueryData<HandbookAtHand>(['handbook'], (found) => found && { ...found, place: read });
      void window.notebook.handbook.keepPlace(read);
    },
    [queries],
  );
  /** In the course at hand; where there is none, the tools ask for it. */
  const { use: open, failure } = useSheet(go);
  const openSheet = (kind: string) => {
    if (course) open(course, kind);
    else go({ at: 'tools', kind });
  };
  return (
    <Answered answer={answer}>
      {(found) => (
        <>
          {failure}
          <Reader found={found} asked={place} go={go} keep={keep} use={openSheet} {...rest} />
        </>
      )}
    </Answered>
  );
}
