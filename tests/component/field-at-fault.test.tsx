import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { ReactElement } from 'react';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { StrikeTools } from '../../renderer/features/access/StrikeTools.tsx';
import { NewMeeting } from '../../renderer/features/courses/NewMeeting.tsx';
import { Period } from '../../renderer/features/documents/Period.tsx';
import { EndForm } from '../../renderer/features/endings/EndForm.tsx';
import { LockScreen } from '../../renderer/features/lock/LockScreen.tsx';
import { ChooseDay } from '../../renderer/features/removal/ChooseDay.tsx';
import { AboutStep } from '../../renderer/features/setup/AboutStep.tsx';
import { Day } from '../../shared/day.ts';
import { i18nOptions } from '../../shared/i18n/resources.ts';
import { aCourse } from '../support/builders.ts';

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ ...i18nOptions, lng: 'da' });
});

const nothing = () => undefined;
const course = { ...aCourse(), startsOn: null, endedOn: null, endReason: null, hrContact: '' };
const tools = {
  said: '',
  enter: nothing,
  strike: nothing,
  strikeMarked: nothing,
  strikeName: nothing,
  undo: nothing,
};
const removal = {
  today: Day.parse('2026-11-23'),
  course,
  day: null,
  latest: null,
  rows: [],
  pages: [],
  called: [],
  mentions: null,
};
const logbook = {
  kind: 'logbook' as const,
  courseId: course.id,
  from: Day.parse('2026-12-01'),
  to: Day.parse('2026-11-01'),
};

type Fault = { what: string; form: ReactElement; presses: string[]; field: () => HTMLElement; told: string };

const faults: Fault[] = [
  {
    what: 'the passphrase at the lock',
    form: <LockScreen reason="start" lockedAt={null} isSaved onUnlocked={nothing} onWay={nothing} />,
    presses: ['Lås op'],
    field: () => screen.getByLabelText('Adgangskode'),
    told: 'Fejl: Skriv din adgangskode.',
  },
  {
    what: 'the name in the setup',
    form: <AboutStep owner="" onOwner={nothing} onNext={nothing} onRestore={nothing} />,
    presses: ['Fortsæt til adgangskoden'],
    field: () => screen.getByLabelText('Dit navn'),
    told: 'Fejl: Skriv dit navn.',
  },
  {
    what: 'the date of a new meeting',
    form: <NewMeeting courseId={course.id} propose={() => null} go={nothing} onCancel={nothing} />,
    presses: ['Opret mødet'],
    field: () => screen.getByLabelText('Mødets dato'),
    told: 'Fejl: Datoen findes ikke. Skriv den som 19.1.2027.',
  },
  {
    what: 'the reason why a course stops',
    form: <EndForm course={course} onKeep={nothing} />,
    presses: ['Før tid', 'Stop forløbet'],
    field: () => screen.getByLabelText('Tillid'),
    told: 'Vælg den årsag, der ligger nærmest.',
  },
  {
    what: 'the day on which a course is removed',
    form: <ChooseDay page={removal} onKept={nothing} />,
    presses: ['Gem dagen'],
    field: () => screen.getByLabelText('Skal slettes'),
    told: 'Fejl: Datoen findes ikke. Skriv den som 19.1.2027.',
  },
  {
    what: 'a period that ends before it begins',
    form: <Period request={logbook} back={{ at: 'overview' }} go={nothing} />,
    presses: ['Vis perioden'],
    field: () => screen.getByLabelText('Til'),
    told: 'Fejl: Den sidste dag ligger før den første. Byt dem om.',
  },
  {
    what: 'the name to strike',
    form: <StrikeTools tools={tools} count={0} />,
    presses: ['Overstreg alle steder'],
    field: () => screen.getByLabelText('Navn'),
    told: 'Fejl: Skriv det navn, der skal overstreges.',
  },
];

test.each(faults)(
  '$what: the field at fault takes the focus, and what is wrong comes into a place that stood there',
  async ({ form, presses, field, told }) => {
    const user = userEvent.setup();
    render(<QueryClientProvider client={new QueryClient()}>{form}</QueryClientProvider>);
    let stood: HTMLElement[] = [];
    for (const name of presses) {
      stood = screen.getAllByRole('alert');
      await user.click(screen.getByText(name));
    }
    const telling = screen.getAllByRole('alert').filter(({ textContent }) => textContent === told);
    expect(telling).toHaveLength(1);
    expect(stood).toContain(telling[0]);
    expect(document.activeElement).toBe(field());
  },
);
