import type { Part } from '../../../shared/worksheets/definition.ts';
import { Matrix } from './matrix/Matrix.tsx';
import { usePart } from './use-part.ts';

/** The tasks of a sheet in their list and their fields. */
export function TasksPart({ part }: { part: Extract<Part, { kind: 'tasks' }> }) {
  const { value, change, leave, error } = usePart(part);
  return <Matrix part={part} tasks={value} onChange={change} onLeave={leave} error={error} />;
}
