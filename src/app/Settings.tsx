import { fetchLetters } from '../features/summary/languageFonts.ts';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { LockSection } from './LockScreens.tsx';

/** The settings, with what stands in other features: the lock, and the letters in which languages are named. */
export function Settings({ section }: { section: string | undefined }) {
  return <SettingsPage lock={<LockSection />} fetchLetters={fetchLetters} section={section} />;
}
