import { useEffect } from 'react';
import { useSession } from '../state/session.ts';

/** Puts the look that was chosen on the page: light, cream, dark, high contrast, or as the device has it; and whether letters and lines have more air. */
export function useTheme(): void {
  const theme = useSession((session) => session.theme);
  const spaced = useSession((session) => session.spaced);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'device') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (spaced) dataset['reading'] = 'spaced';
    else delete dataset['reading'];
  }, [theme, spaced]);
}
