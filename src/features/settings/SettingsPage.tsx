import type { ReactNode } from 'react';
import { About } from './About.tsx';
import { Dates } from './Dates.tsx';
import { EraseEverything } from './EraseEverything.tsx';
import { Keeping } from './Keeping.tsx';
import { FrameworkPacks } from './FrameworkPacks.tsx';
import { LocalHelpPacks } from './LocalHelpPacks.tsx';
import { Look } from './Look.tsx';
import { PagesForHome } from './PagesForHome.tsx';
import { ProposedLayers } from './ProposedLayers.tsx';
import styles from './SettingsPage.module.css';
import { ThisDevice } from './ThisDevice.tsx';

/** How the app looks and listens, who can unlock it (`lock`, which stands in another feature), which frameworks there are, how the council counts dates, for how long records are kept, what this device keeps, what the app is and is not. */
export function SettingsPage({ lock }: { lock: ReactNode }) {
  return (
    <div className={styles.settings}>
      <h1>Settings</h1>
      <Look />
      {lock}
      <FrameworkPacks />
      <LocalHelpPacks />
      <PagesForHome />
      <Dates />
      <ProposedLayers />
      <Keeping />
      <ThisDevice />
      <About />
      <EraseEverything />
    </div>
  );
}
