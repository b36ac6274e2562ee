import type { Handlers } from '../../shared/contract.ts';
import type { DocumentPreview, PageText } from '../../shared/document.ts';
import type { OpenNotebook } from '../../main/open-notebook.ts';
import { valueOf } from './value-of.ts';

type Documents = Pick<Handlers<OpenNotebook>['documents'], 'page'>;

/** The text beside each page of a preview. */
export async function textsOf(
  { id, sizes }: Pick<DocumentPreview, 'id' | 'sizes'>,
  documents: Documents,
  open: OpenNotebook,
): Promise<PageText[]> {
  const texts: PageText[] = [];
  for (const index of sizes.keys())
    texts.push(valueOf(await documents.page({ id, page: index + 1 }, open)).text);
  return texts;
}
