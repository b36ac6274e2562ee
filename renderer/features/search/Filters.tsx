import { ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CourseSummary } from '../../../shared/course.ts';
import type { SearchFor, SearchTime } from '../../../shared/search.ts';
import { useAnswer } from '../../ui/queries.ts';
import menu from '../../ui/Menu.module.css';
import { Between } from './Between.tsx';
import styles from './Search.module.css';

type Props = { asked: SearchFor; change: (part: Partial<SearchFor>) => void };

const spans = ['always', 'thisYear', 'lastYear', 'between'] as const satisfies SearchTime['span'][];
const ALL = 'all';

/** In which course, and from when. */
export function Filters({ asked: { courseId, time }, change }: Props) {
  const { t } = useTranslation();
  const { data: courses = [] } = useAnswer<CourseSummary[]>(['courses'], () =>
    window.notebook.courses.list(),
  );
  const options: { key: string; word: string }[] = [
    { key: ALL, word: t('search.course.all') },
    ...courses.map(({ id, alias }) => ({ key: id, word: alias })),
  ];
  const alias = courses.find(({ id }) => id === courseId)?.alias;
  return (
    <>
      <div className={styles['filters']}>
        <Choose
          label={t('search.course.label')}
          shown={alias === undefined ? t('search.course.all') : t('search.course.one', { alias })}
          chosen={courseId ?? ALL}
          options={options}
          choose={(key) => change({ courseId: courses.find(({ id }) => id === key)?.id ?? null })}
        />
        <Choose
          label={t('search.time.label')}
          shown={t(`search.time.${time.span}`)}
          chosen={time.span}
          options={spans.map((span) => ({ key: span, word: t(`search.time.${span}`) }))}
          choose={(key) => {
            const span = spans.find((one) => one === key) ?? 'always';
            change({ time: span === 'between' ? { span, from: null, to: null } : { span } });
          }}
        />
      </div>
      {time.span === 'between' && <Between time={time} change={(next) => change({ time: next })} />}
    </>
  );
}

type ChooseProps = {
  label: string;
  shown: string;
  chosen: string;
  options: readonly { key: string; word: string }[];
  choose: (key: string) => void;
};

function Choose({ label, shown, chosen, options, choose }: ChooseProps) {
  return (
    <MenuTrigger>
      <Button className={styles['filter'] ?? ''} aria-label={`${label}: ${shown}`}>
        {shown}
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className={menu['popover'] ?? ''} placement="bottom start">
        <Menu
          className={menu['menu'] ?? ''}
          aria-label={label}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onAction={(key) => choose(String(key))}
        >
          {options.map(({ key, word }) => (
            <MenuItem
              key={key}
              id={key}
              className={`${menu['item'] ?? ''} ${styles['option'] ?? ''}`}
              textValue={word}
            >
              {word}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
