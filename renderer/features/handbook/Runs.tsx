import { Fragment } from 'react';
import { Link } from 'react-aria-components';
import type { HandbookPlace, Run } from '../../../shared/handbook.ts';

const elements = { plain: Fragment, emphasis: 'em', strong: 'strong' } as const;

/** Running text with its links to other places of the handbook. */
export function Runs({ runs, open }: { runs: readonly Run[]; open: (place: HandbookPlace) => void }) {
  return runs.map(({ text, style, to }, index) => {
    const Styled = elements[style];
    return <Styled key={index}>{to ? <Link onPress={() => open(to)}>{text}</Link> : text}</Styled>;
  });
}
