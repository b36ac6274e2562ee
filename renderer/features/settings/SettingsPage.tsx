import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/settings.ts';
import type { Go } from '../../places.ts';
import { Answered } from '../../ui/Answered.tsx';
import { SaveMark } from '../../ui/autosave/SaveMark.tsx';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/form/Choices.tsx';
import { Entry, Leaf, PageTitle, Prompt, SectionTitle } from '../../ui/Page.tsx';
import { useAnswer, useRefresh } from '../../ui/queries.ts';
import { useReady } from '../../ui/ready.ts';
import { useFailure } from '../../ui/use-failure.tsx';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import { SheetSetting } from './SheetSetting.tsx';
import { PrivacyChoices } from './PrivacyChoices.tsx';

const languages = ['da', 'en'] as const;
const themes = ['system', 'light', 'dark'] as const;

type Props = {
  onAbout: () => void;
  go: Go;
  /** Whose the notebook is. */
  owner: ReactNode;
  /** What another feature says of backups. */
  backups: ReactNode;
  /** The way out for the whole notebook. */
  whole: ReactNode;
  /** What another feature says of the handbook. */
  handbook: ReactNode;
  /** What another feature says of the sets of questions. */
  reviews: ReactNode;
  /** What another feature says of dates and the calendar. */
  rhythm: ReactNode;
  /** The way to what was thrown away. */
  bin: ReactNode;
};

export function SettingsPage(props: Props) {
  const answer = useAnswer(['settings'], () => window.notebook.settings.read());
  return <Answered answer={answer}>{(settings) => <Choices settings={settings} {...props} />}</Answered>;
}

function Choices({
  settings,
  onAbout,
  go,
  owner,
  backups,
  whole,
  handbook,
  reviews,
  rhythm,
  bin,
}: Props & { settings: Settings }) {
  const { t } = useTranslation();
  const refresh = useRefresh();
  const { failure, isDone } = useFailure();
  useReady('settings');

  async function change(chosen: Partial<Settings>): Promise<void> {
    isDone(await window.notebook.settings.change(chosen));
    refresh(); // one that could not be kept holds all the same
  }
  return (
    <Leaf top={<SaveMark />}>
      <PageTitle title={t('settings.title')} />
      {failure && <Entry>{failure}</Entry>}
      <SectionTitle>{t('settings.groups.notebook')}</SectionTitle>
      {owner}
      <SectionTitle>{t('settings.groups.look')}</SectionTitle>
      <Entry
        spacing="row"
        margin={
          <Prompt level={3} note={t('settings.language.note')}>
            {t('settings.language.title')}
          </Prompt>
        }
      >
        <Segments
          label={t('settings.language.title')}
          hidesLabel
          value={settings.language}
          options={languages.map((value) => ({ value, label: t(`settings.language.${value}`) }))}
          onChoose={(language) => void change({ language })}
        />
      </Entry>
      <Entry margin={<Prompt level={3}>{t('settings.theme.title')}</Prompt>}>
        <Segments
          label={t('settings.theme.title')}
          hidesLabel
          value={settings.theme}
          options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChoose={(theme) => void change({ theme })}
        />
      </Entry>
      <SectionTitle>{t('settings.groups.lock')}</SectionTitle>
      <PrivacyChoices settings={settings} onChange={(chosen) => void change(chosen)} />
      <SectionTitle>{t('settings.groups.access')}</SectionTitle>
      <Entry spacing="row" margin={<Prompt level={3}>{t('settings.passphrase.title')}</Prompt>}>
        <ChangePassphrase subject="passphrase" />
      </Entry>
      <Entry margin={<Prompt level={3}>{t('sheet.setting.title')}</Prompt>}>
        <SheetSetting go={go} />
      </Entry>
      <Entry margin={<Prompt level={3}>{t('settings.newKey.title')}</Prompt>}>
        <ChangePassphrase subject="newKey" />
      </Entry>
      <SectionTitle>{t('settings.groups.backups')}</SectionTitle>
      {backups}
      {whole}
      <SectionTitle>{t('handbook.own.group')}</SectionTitle>
      {handbook}
      <SectionTitle>{t('reviews.title')}</SectionTitle>
      {reviews}
      <SectionTitle>{t('rhythm.setting.title')}</SectionTitle>
      {rhythm}
      {bin}
      <SectionTitle>{t('settings.about.title')}</SectionTitle>
      <Entry spacing="row">
        <Button onPress={onAbout}>{t('settings.about.open')}</Button>
      </Entry>
    </Leaf>
  );
}
