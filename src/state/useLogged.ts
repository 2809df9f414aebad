import { useLiveQuery } from 'dexie-react-hooks';
import { useVault } from './records.tsx';

/** The local record, the newest line first, always as it stands; undefined while it is being read. */
export function useLogged() {
  const vault = useVault();
  // An async function, as in `live.ts`.
  return useLiveQuery(async () => vault.logged(), [vault]);
}
