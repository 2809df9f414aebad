import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { goToPart, usePartOfPage } from '../../ui/partOfPage.ts';
import { About } from './About.tsx';
import { Dates } from './Dates.tsx';
import { EraseEverything } from './EraseEverything.tsx';
import { Keeping } from './Keeping.tsx';
import { FrameworkPacks } from './FrameworkPacks.tsx';
import { LocalHelpPacks } from './LocalHelpPacks.tsx';
import { Look } from './Look.tsx';
import { PagesForHome } from './PagesForHome.tsx';
import { ProposedLayers } from './ProposedLayers.tsx';
import { SETTINGS_SECTIONS } from './settingsSections.ts';
import styles from './SettingsPage.module.css';
import { ThisDevice } from './ThisDevice.tsx';

/**
 * How the app looks and listens, who can unlock it (`lock`, which stands in another feature), which frameworks there are, how the council counts dates, for how long
 * records are kept, what this device keeps, what the app is and is not. `fetchLetters` brings those that not every device has. `section`: the part somebody came for.
 */
export function SettingsPage({ lock, fetchLetters, section }: { lock: ReactNode; fetchLetters: (language: string) => void; section: string | undefined }) {
  usePartOfPage(section);
  return (
    <div className={styles.settings}>
      <h1>Settings</h1>
      <nav aria-label="On this page" className="no-print">
        <ul className={styles.contents}>{SETTINGS_SECTIONS.map(([id, label]) => <li key={id}><Link href={`/settings/${id}`} onClick={() => goToPart(id)}>{label}</Link></li>)}</ul>
      </nav>
      <Look />
      {lock}
      <FrameworkPacks />
      <LocalHelpPacks />
      <PagesForHome fetchLetters={fetchLetters} />
      <Dates />
      <ProposedLayers />
      <Keeping />
      <ThisDevice />
      <About />
      <EraseEverything />
    </div>
  );
}
