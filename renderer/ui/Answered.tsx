import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from './Banner.tsx';
import { Button } from './Button.tsx';
import { explainThrown } from './explain.ts';
import { Entry, Leaf } from './Page.tsx';

/** Shows a page when its answer is there, and says so where there is none. */
export function Answered<T>({
  answer,
  children,
}: {
  answer: UseQueryResult<T>;
  children: (value: T) => ReactNode;
}) {
  if (answer.data !== undefined) return children(answer.data);
  if (!answer.error) return null;
  return (
    <Leaf>
      <Entry>
        <Unanswered answer={answer} />
      </Entry>
    </Leaf>
  );
}

/** For a part of a page: why it is not there, and the way to try again; nothing while the answer is awaited. */
export function Unanswered({ answer }: { answer: Pick<UseQueryResult, 'error' | 'refetch'> }) {
  const { t } = useTranslation();
  if (!answer.error) return null;
  return (
    <Banner tone="danger">
      {explainThrown(answer.error, t)}
      <Button look="plain" small onPress={() => void answer.refetch()}>
        {t('common.tryAgain')}
      </Button>
    </Banner>
  );
}
