import { About } from './About.tsx';
import { EraseEverything } from './EraseEverything.tsx';
import { Look } from './Look.tsx';
import styles from './SettingsPage.module.css';
import { ThisDevice } from './ThisDevice.tsx';

/** How the app looks and listens, what this device keeps, what the app is and is not. */
export function SettingsPage() {
  return (
    <div className={styles.settings}>
      <h1>Settings</h1>
      <Look />
      <ThisDevice />
      <About />
      <EraseEverything />
    </div>
  );
}
