import type { AppError } from '../../shared/result.ts';
import { explain, type Words } from './explain.ts';

/** The same while the notebook is shut: where it is to be put back, too, which main tells where it is gone. */
export async function explainShut(error: AppError, t: Words): Promise<string> {
  if (error.kind !== 'notebook-gone') return explain(error, t);
  const status = await window.notebook.notebook.status();
  const folder = status.ok && status.value.state === 'locked' ? status.value.goneFrom : undefined;
  return folder === undefined ? explain(error, t) : t('errors.kind.notebookGoneFrom', { folder });
}
