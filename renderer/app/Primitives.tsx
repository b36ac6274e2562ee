import type { ReactNode } from 'react';
import { UNSAFE_PortalProvider as PortalProvider } from 'react-aria/PortalProvider';
import { I18nProvider } from 'react-aria-components';
import { useLanguage } from '../ui/language.ts';

/** Where dialogs, menus and calendars stand: a landmark of their own, above the page. */
const above = () => document.getElementById('above');

/** What the accessible primitives need around them: the language of their own words, and a place above the page. */
export default function Primitives({ children }: { children: ReactNode }) {
  const language = useLanguage();
  return (
    <I18nProvider locale={language === 'da' ? 'da-DK' : 'en-GB'}>
      <PortalProvider getContainer={above}>{children}</PortalProvider>
    </I18nProvider>
  );
}
