import type { Part } from '../../../shared/worksheets/definition.ts';

/** Replaced by the matrix. */
export const TasksPart = ({ part }: { part: Extract<Part, { kind: 'tasks' }> }) => <p>{part.name}</p>;
