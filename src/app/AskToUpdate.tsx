import { useEffect, useEffectEvent, useState } from 'react';
import { useRegisterSW } from 'virtual:pwa-register/react';
import type { News } from '../catalog/news.ts';
import { Button } from '../ui/Button.tsx';
import styles from './AskToUpdate.module.css';

/**
 * Says when a new version is ready and what is new in it, and updates only when asked. Drafts are kept at every tap, so none is lost by it.
 * All tabs get the new version at once. A tab that did not ask for it may hold a form that nobody has saved, so it is not loaded
 * again under somebody's hands: it says what has happened, and loads the new version when its person goes to another screen.
 * So does the tab that asked, where the browser was told to stay because something was still being written.
 */
export function AskToUpdate({ settled = NOTHING_OPEN }: { readonly settled?: () => Promise<unknown> }) {
  const [asked, setAsked] = useState(false);
  const [missed, setMissed] = useState(false);
  const [takenOver, setTakenOver] = useState(false);
  const [news, setNews] = useState<News>();
  const { needRefresh: [ready, setReady], updateServiceWorker } = useRegisterSW({
    onNeedReload: () => {}, // the plugin would load every tab again
  });

  const takeOver = useEffectEvent(() => {
    setTakenOver(true);
    if (asked) location.reload();
  });
  useEffect(() => onNewVersion(() => takeOver()), []);
  useEffect(() => {
    // Fetched only when there is something to ask.
    if (ready) void import('./waitingNews.ts').then(({ waitingNews }) => waitingNews()).then(setNews, () => undefined);
  }, [ready]);
  useEffect(() => {
    if (!takenOver) return;
    const reload = () => location.reload();
    window.addEventListener('hashchange', reload);
    return () => window.removeEventListener('hashchange', reload);
  }, [takenOver]);

  function update() {
    setAsked(true);
    // What was typed last is written first: else the browser asks whether to leave.
    void settled().catch(() => undefined).then(() => updateServiceWorker());
    setTimeout(() => { // the waiting one may be gone; where it came meanwhile, another notice stands here
      setAsked(false);
      setMissed(true);
    }, MOST_WAITED);
  }

  if (takenOver) {
    return (
      <div className={styles.notice} role="status">
        <p>This app has been updated. Save what you have typed here, then load the new version.</p>
        <div className={styles.choices}><Button onClick={() => location.reload()}>Load the new version</Button></div>
      </div>
    );
  }
  if (!ready) return null;
  if (asked) {
    // The browser lets the old version finish what it has begun, which takes seconds on a busy device.
    return <div className={styles.notice} role="status"><p>Loading the new version. This can take half a minute.</p></div>;
  }
  return (
    <div className={styles.notice} role="status">
      {missed && <p>The new version did not come. Try once more; if it still does not come, close every tab of this app and open it again.</p>}
      <p>{news ? `Version ${news.edition}` : 'A new version'} of this app is ready. Reviews you are writing are kept at every tap and stay as they are. Save any other form first.</p>
      {news && <details><summary>What is new in it</summary><ul>{news.lines.map((line) => <li key={line}>{line}</li>)}</ul></details>}
      <div className={styles.choices}>
        <Button onClick={update}>Update now</Button>
        <Button weight="quiet" onClick={() => setReady(false)}>Later</Button>
      </div>
    </div>
  );
}

const NOTHING_OPEN = async () => undefined;
/** In milliseconds. */
const MOST_WAITED = 60_000;

/** Calls back when another service worker takes this page over. The first one to take a page is not a new version. Gives a way to stop. */
function onNewVersion(callBack: () => void): () => void {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker; // undefined over plain http
  let held = Boolean(workers?.controller);
  const changed = () => {
    if (held) callBack();
    held = true;
  };
  workers?.addEventListener('controllerchange', changed);
  return () => workers?.removeEventListener('controllerchange', changed);
}
