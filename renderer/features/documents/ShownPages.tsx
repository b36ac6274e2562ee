import { memo, type ReactNode, useEffect } from 'react';
import type { DocumentPreview, DocumentRequest } from '../../../shared/document.ts';
import { Pages } from './Pages.tsx';
import { useDocument } from './use-document.ts';

type Props = {
  request: DocumentRequest;
  /** Another one has the pages made anew. */
  version: string;
  /** Stands in a column beside the page, above its text. */
  beside: ReactNode;
  /** Told of the document when its pages stand, and of none while they are made anew. */
  onMade: (preview: DocumentPreview | undefined) => void;
};

/** The very pages of a document within another page. */
export const ShownPages = memo(function ShownPages({ request, version, beside, onMade }: Props) {
  const document = useDocument(request, version);
  const preview = document.state === 'made' ? document.preview : undefined;
  useEffect(() => onMade(preview), [onMade, preview]);
  return <Pages document={document} beside={beside} />;
});
