import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/settings.ts';

/** The interface's language, for what `Intl` and the day texts write. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'da');
