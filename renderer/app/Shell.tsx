import { BookOpen, House, Layers, Lock, Search, Settings, Sprout, Users } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Go, Place } from '../places.ts';
import { HealthLine } from '../features/backups/HealthLine.tsx';
import { KeptWords } from '../ui/autosave/KeptWords.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './Shell.module.css';

const tabs = [
  { name: 'overview', icon: House, place: { at: 'overview' } },
  { name: 'courses', icon: Users, place: { at: 'courses' } },
  { name: 'handbook', icon: BookOpen, place: { at: 'handbook' } },
  { name: 'tools', icon: Layers, place: { at: 'tools' } },
  { name: 'learning', icon: Sprout, place: { at: 'learning' } },
  { name: 'search', icon: Search, place: { at: 'search' } },
  { name: 'settings', icon: Settings, place: { at: 'settings' } },
] as const;

/** Which tab of the index runs into the page. */
function tabOf(place: Place): (typeof tabs)[number]['name'] {
  if (place.at === 'restore') return 'settings';
  if (place.at === 'preview' || place.at === 'sheet' || place.at === 'bin') return tabOf(place.back);
  if (place.at === 'principles') return 'handbook';
  if (place.at === 'reflection') return 'learning';
  if (place.at === 'worksheet') return 'tools';
  if (place.at === 'prepare' || place.at === 'talk' || place.at === 'ending') return 'courses';
  if (place.at === 'hr-summary' || place.at === 'access-pack' || place.at === 'year-plan') return 'courses';
  if (place.at === 'removal' || place.at === 'removed') return 'courses';
  return place.at === 'course' || place.at === 'meeting' ? 'courses' : place.at;
}

type Props = { place: Place; go: Go; pageRef: Ref<HTMLElement>; children: ReactNode };

/** The bound notebook: spine, index with the lock at its foot, and one sheet of paper. */
export function Shell({ place, go, pageRef, children }: Props) {
  const { t } = useTranslation();
  const current = tabOf(place);
  return (
    <div className={styles['app']}>
      <aside className={styles['side']}>
        <p className={styles['brand']}>{t('common.appName')}</p>
        <nav aria-label={t('common.navigation')}>
          <ul>
            {tabs.map(({ name, icon: Icon, place: target }) => (
              <li key={name} className={name === 'search' ? styles['apart'] : ''}>
                <Link
                  className={styles['tab'] ?? ''}
                  onPress={() => go(target)}
                  {...(name === current && { 'aria-current': 'page' })}
                >
                  <Icon size={20} strokeWidth={1.75} aria-hidden />
                  {t(`common.nav.${name}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles['foot']}>
          <HealthLine />
          <Button onPress={() => void window.notebook.notebook.lock()}>
            <Lock size={20} strokeWidth={1.75} aria-hidden />
            {t('common.lock')}
          </Button>
        </div>
      </aside>
      <main className={styles['page']} ref={pageRef} tabIndex={-1}>
        <KeptWords place={place} />
        {children}
      </main>
    </div>
  );
}
