import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_LINE, textsIn } from '../../../shared/worksheets/answers.ts';
import type { Part } from '../../../shared/worksheets/definition.ts';
import { Button } from '../../ui/Button.tsx';
import { quietWriting } from '../../ui/form/quiet-writing.ts';
import { ItemAgreement } from './ItemAgreement.tsx';
import { PartFrame } from './PartFrame.tsx';
import { useLines } from './use-lines.ts';
import { usePart } from './use-part.ts';
import styles from './Worksheets.module.css';

type Props = { part: Extract<Part, { kind: 'list' }>; level: 2 | 3; stacked: boolean; quietLabel: boolean };

const firstPerson = /(^|\P{L})(jeg|mig|min|mit|mine)(\P{L}|$)/iu;

/** Lines, each a thing of its own. */
export function ListPart({ part, level, stacked, quietLabel }: Props) {
  const { t } = useTranslation();
  const { value, error, change, leave, of } = usePart<'list'>(part);
  const { rows, list, write, remove, undo, keys } = useLines(value, change);
  const label = t(part.label);
  // An answer of main comes later than the click that asked for it.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return (
    <PartFrame
      name={part.name}
      label={label}
      error={error}
      level={level}
      stacked={stacked}
      quietLabel={quietLabel}
      written={{ texts: textsIn(value), of }}
    >
      <ul ref={list} className={styles['lines']} onBlur={leave}>
        {rows.map((item, at) => {
          const isWritten = item.text.trim() !== '';
          const isSpare = at >= value.length;
          return (
            <li key={item.id} data-item={item.id} className={styles['line']}>
              <div className={styles['lineBody']}>
                <textarea
                  {...quietWriting}
                  className={styles['lineText']}
                  aria-label={t('tools.list.line', { label, number: at + 1 })}
                  placeholder={at === 0 ? t(part.hint) : t('tools.list.add')}
                  value={item.text}
                  aria-invalid={item.text.length > LONGEST_LINE}
                  rows={1}
                  onChange={({ target }) => write(item.id, target.value)}
                  onKeyDown={(event) => keys(event, item.id)}
                />
                {part.inFirstPerson && isWritten && !firstPerson.test(item.text) && (
                  <p className={styles['remark']}>{t('tools.list.firstPerson')}</p>
                )}
                {part.becomesAgreement && isWritten && (
                  <ItemAgreement
                    part={part.name}
                    item={item}
                    number={at + 1}
                    onAgreed={(agreementId) =>
                      change(
                        latest.current.map((one) => (one.id === item.id ? { ...one, agreementId } : one)),
                      )
                    }
                  />
                )}
              </div>
              {!isSpare && (
                <button
                  type="button"
                  className={styles['removeLine']}
                  aria-label={t('tools.list.remove', { label, number: at + 1 })}
                  onClick={() => remove(item.id)}
                >
                  <X size={16} strokeWidth={1.75} aria-hidden />
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {undo && (
        <Button look="plain" small onPress={undo}>
          {t('tools.list.undo')}
        </Button>
      )}
    </PartFrame>
  );
}
