import type { Go } from '../../places.ts';
import { BackupSettings } from '../../features/backups/BackupSettings.tsx';
import { BinLink } from '../../features/bin/BinLink.tsx';
import { OwnHandbook } from '../../features/handbook/OwnHandbook.tsx';
import { WholeNotebook } from '../../features/notebook-export/WholeNotebook.tsx';
import { OwnerSetting } from '../../features/owner/OwnerSetting.tsx';
import { ReviewPlanSetting } from '../../features/reviews/ReviewPlanSetting.tsx';
import { RhythmSetting } from '../../features/rhythm/RhythmSetting.tsx';
import { SettingsPage } from '../../features/settings/SettingsPage.tsx';

type Props = { go: Go; onAbout: () => void };

/** The settings, each feature with its own. */
export default function SettingsScreen({ go, onAbout }: Props) {
  return (
    <SettingsPage
      onAbout={onAbout}
      go={go}
      owner={<OwnerSetting />}
      backups={<BackupSettings onRestore={() => go({ at: 'restore' })} />}
      whole={<WholeNotebook />}
      handbook={<OwnHandbook />}
      reviews={<ReviewPlanSetting />}
      rhythm={<RhythmSetting />}
      bin={<BinLink level={3} onOpen={() => go({ at: 'bin', back: { at: 'settings' } })} />}
    />
  );
}
