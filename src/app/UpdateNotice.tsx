import { useRegisterSW } from 'virtual:pwa-register/react';
import { Button } from '../ui/Button.tsx';
import styles from './UpdateNotice.module.css';

/** Says when a new version is ready and updates only when asked. Drafts are kept at every tap, so none is lost by it. */
export function UpdateNotice() {
  const { needRefresh: [ready, setReady], updateServiceWorker } = useRegisterSW();
  if (!ready) return null;

  function update() {
    // The plugin reloads only a page that a service worker held from its start; the first visit's page is none.
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    void updateServiceWorker(true);
  }

  return (
    <div className={styles.notice} role="status">
      <p>A new version of this app is ready. Reviews you are writing are kept at every tap and stay as they are.</p>
      <div className={styles.choices}>
        <Button onClick={update}>Update now</Button>
        <Button weight="quiet" onClick={() => setReady(false)}>Later</Button>
      </div>
    </div>
  );
}
