import { textsIn } from '../../../shared/worksheets/answers.ts';
import type { Part } from '../../../shared/worksheets/definition.ts';
import { CareLine } from '../../ui/form/CareLine.tsx';
import { Matrix } from './matrix/Matrix.tsx';
import { usePart } from './use-part.ts';

/** The tasks of a sheet in their list and their fields. */
export function TasksPart({ part }: { part: Extract<Part, { kind: 'tasks' }> }) {
  const { value, change, leave, error, of } = usePart(part);
  const care = <CareLine text={textsIn(value).join('\n')} of={of} caret={undefined} />;
  return <Matrix part={part} tasks={value} onChange={change} onLeave={leave} error={error} care={care} />;
}
