import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentPreview, DocumentRequest } from '../../../shared/document.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { explain } from '../../ui/explain.ts';
import { Making } from './Making.tsx';
import { FirstPage, Pages } from './Pages.tsx';
import { useDocument } from './use-document.ts';

type Props = {
  request: DocumentRequest;
  /** Told of the document when its pages stand, and of none while they are made anew. */
  onMade: (preview: DocumentPreview | undefined) => void;
};

/** The very pages of a document within another page; another `key` makes them anew. */
export default function ShownPages(props: Props) {
  const [attempt, setAttempt] = useState(0);
  return <Shown key={attempt} {...props} onAgain={() => setAttempt(attempt + 1)} />;
}

function Shown({ request, onMade, onAgain }: Props & { onAgain: () => void }) {
  const { t } = useTranslation();
  const state = useDocument(request);
  const preview = state.state === 'made' ? state.preview : undefined;
  useEffect(() => onMade(preview), [onMade, preview]);
  if (state.state === 'making')
    return (
      <>
        {state.first !== undefined && <FirstPage svg={state.first} />}
        <Making stage={state.stage} stop={state.stop} />
      </>
    );
  if (state.state === 'made')
    return <Pages key={state.preview.id} preview={state.preview} first={state.first} />;
  return (
    <Banner tone={state.error.kind === 'cancelled' ? 'info' : 'danger'}>
      {explain(state.error, t)}
      <Button look="plain" small onPress={onAgain}>
        {t('common.tryAgain')}
      </Button>
    </Banner>
  );
}
