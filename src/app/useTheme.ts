import { useEffect } from 'react';
import { useSession } from '../state/session.ts';

/** Puts the look that was chosen on the page: light, dark, or as the device has it. */
export function useTheme(): void {
  const theme = useSession((session) => session.theme);
  useEffect(() => {
    if (theme === 'device') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
