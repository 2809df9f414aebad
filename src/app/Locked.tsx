import { useEffect } from 'react';

/** All that is left on the screen while a tab locks. */
export function Locked() {
  useEffect(() => { document.title = 'Valuing SEND'; }, []);
  return <p role="status">Locking the records…</p>;
}
