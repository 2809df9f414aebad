import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 44rem)';

/** Whether there is only the width of a phone: what is drawn for it is another thing altogether, so it is not drawn twice. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => typeof matchMedia === 'function' && matchMedia(QUERY).matches);
}

function subscribe(listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const query = matchMedia(QUERY);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
