import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useVault } from '../state/records.tsx';
import { lockNow } from '../state/lockNow.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { BackupAge } from './BackupAge.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './Layout.module.css';
import { LostNotice } from './LostNotice.tsx';
import { screenOf, titleOf } from './titles.ts';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useTheme } from './useTheme.ts';

const PLACES = [
  { to: '/children', label: 'Children' },
  { to: '/share', label: 'Files' },
  { to: '/settings', label: 'Settings' },
];

/** The bar, the word of warning and the page. After each move the page takes the focus, so that it is read from its top. */
export function Layout({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const message = useSession((session) => session.message);
  const vault = useVault();
  const screen = screenOf(location);
  const page = useFocusAfterMove(screen);
  useForgetMessage();
  useTheme();

  useEffect(() => { document.title = titleOf(location); }, [location]);

  return (
    <>
      <button type="button" className="skip" onClick={() => page.current?.focus()}>Skip to main content</button>
      <header className={styles.bar}>
        <Link className={styles.name} href="/children">Valuing SEND</Link>
        <nav aria-label="Main" className={styles.places}>
          {PLACES.map(({ to, label }) => (
            <Link key={to} href={to} aria-current={location.startsWith(to) ? 'page' : undefined}>{label}</Link>
          ))}
        </nav>
        <BackupAge />
        {vault.protects && <Button onClick={() => void lockNow(vault)}>Lock</Button>}
      </header>
      {!vault.protects && (
        <aside aria-label="For trying out" className={styles.trial}>
          <p><strong>For trying out only.</strong> Records on this device are not locked yet. <Link href="/lock">Set a passphrase</Link> before you enter real children.</p>
        </aside>
      )}
      <UpdateNotice />
      <main id="main" ref={page} tabIndex={-1} className={styles.page}>
        <ClosedNotice />
        <LostNotice />
        <ErrorBoundary key={screen}>{children}</ErrorBoundary>
      </main>
      <p className={styles.message} role="status">{message}</p>
    </>
  );
}

/** Moves the focus to the page when its address changes, but not on the first page and not between strands of one review. */
function useFocusAfterMove(screen: string) {
  const page = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    page.current?.focus({ preventScroll: true });
  }, [screen]);
  return page;
}

/**
 * Takes a message away when the person goes on, with the next click or key. Only when that is over: the page may move
 * when the message goes, and a press that had begun would miss what it was meant for.
 */
function useForgetMessage() {
  const { message, tell } = useSession();
  useEffect(() => {
    if (!message) return undefined;
    const forget = () => tell('');
    // Not the press that led to the message: it may still be on its way up.
    const listening = setTimeout(() => {
      window.addEventListener('click', forget, { once: true });
      window.addEventListener('keyup', forget, { once: true });
    }, 0);
    return () => {
      clearTimeout(listening);
      window.removeEventListener('click', forget);
      window.removeEventListener('keyup', forget);
    };
  }, [message, tell]);
}
