import type { ParseKeys } from 'i18next';
import type { Passage, SearchHit } from '../../../shared/search.ts';
import { definitionOf } from '../../../shared/worksheets/all.ts';
import { partsOf } from '../../../shared/worksheets/definition.ts';
import type { Words } from '../../ui/explain.ts';

/** The name of a hit's page. */
export function titleOf(hit: SearchHit, t: Words): string {
  const alias = hit.alias ?? '';
  switch (hit.kind) {
    case 'meeting':
      return hit.number === null
        ? t('meetings.cancelledTitle', { alias })
        : t('meetings.title', { number: hit.number, alias });
    case 'worksheet': {
      const definition = definitionOf(hit.sheet, hit.version);
      return definition ? t('search.sheet', { title: t(definition.title), alias }) : alias;
    }
    case 'result':
      return t('search.result', { alias });
    case 'reflection':
      return t('search.reflection');
    case 'agreement':
      return t('search.agreement');
    case 'course':
      return t('courses.with', { alias });
  }
}

/** Of an agreement, which has its own text for a title. */
export const kindWords = (hit: Extract<SearchHit, { kind: 'agreement' }>, t: Words): string => {
  const status = hit.status === 'not-yet' ? 'notYet' : hit.status;
  return [t('search.agreement'), hit.alias, t(`search.status.${status}`)].filter(Boolean).join(', ');
};

const fields: Partial<Record<SearchHit['kind'], Record<string, ParseKeys>>> = {
  meeting: {
    howItWent: 'meetings.field.howItWent',
    expectations: 'meetings.field.expectations',
    topics: 'meetings.field.topics',
    outcome: 'meetings.field.outcome',
    nextTasks: 'meetings.field.nextTasks',
    notes: 'meetings.field.notes',
    sharedNotes: 'search.field.sharedNotes',
    place: 'search.field.place',
  },
  course: {
    alias: 'courses.facts.alias',
    name: 'courses.facts.name',
    workplace: 'courses.facts.workplace',
    menteeContact: 'courses.facts.contacts',
    managerContact: 'courses.facts.managerContact',
    hrContact: 'courses.facts.hrContact',
    notes: 'courses.notes.title',
    hrComment: 'hr.comment.label',
  },
};

/** The name of the field in which a passage stands. */
export function fieldWords(hit: SearchHit, { field }: Passage, t: Words): string {
  if (hit.kind === 'reflection') return hit.alias ?? '';
  if (hit.kind === 'worksheet') {
    const definition = definitionOf(hit.sheet, hit.version);
    const part = definition && partsOf(definition).find(({ name }) => name === field);
    return [part && t(part.label), hit.isOlder && t('search.older')].filter(Boolean).join(', ');
  }
  const key = fields[hit.kind]?.[field];
  return key ? t(key) : '';
}
