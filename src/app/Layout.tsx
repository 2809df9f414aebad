import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { useVault } from '../state/records.tsx';
import { lockNow, settled } from '../state/lockNow.ts';
import { Button } from '../ui/Button.tsx';
import { BackupAge } from './BackupAge.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Find } from './Find.tsx';
import { firstScreen } from './firstScreen.ts';
import styles from './Layout.module.css';
import { LostNotice } from './LostNotice.tsx';
import { Message } from './Message.tsx';
import { screenOf } from './screenOf.ts';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useFolderWatch } from './useFolderWatch.ts';
import { useTheme } from './useTheme.ts';

/** What the first screen is quicker without. */
const drawn = firstScreen();
const Foot = lazy(async () => {
  await drawn;
  return { default: (await import('./Foot.tsx')).Foot };
});

const PLACES = [
  { to: '/children', label: 'Children' },
  { to: '/dates', label: 'Dates' },
  { to: '/school', label: 'Our school', also: ['/provision', '/panel', '/council'] },
  { to: '/share', label: 'Files' },
  { to: '/settings', label: 'Settings' },
];

/** The bar, the word of warning and the page. After each move the page takes the focus, so that it is read from its top. */
export function Layout({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const vault = useVault();
  const screen = screenOf(location);
  const page = useFocusAfterMove(screen, vault.protects);
  useFolderWatch(vault);
  useTheme();

  useEffect(() => {
    let isHere = true;
    const first = location === '/' || location === '/children' ? drawn : Promise.resolve();
    void first.then(() => import('./titles.ts')).then(({ titleOf }) => { if (isHere) document.title = titleOf(location); });
    return () => { isHere = false; };
  }, [location]);

  return (
    <>
      <button type="button" className="skip" onClick={() => page.current?.focus()}>Skip to main content</button>
      <header className={styles.bar}>
        <Link className={styles.name} href="/children">Valuing SEND</Link>
        <nav aria-label="Main" className={styles.places}>
          {PLACES.map(({ to, label, also = [] }) => (
            <Link key={to} href={to} aria-current={[to, ...also].some((place) => location.startsWith(place)) ? 'page' : undefined}>{label}</Link>
          ))}
        </nav>
        <Find />
        <BackupAge />
        {vault.protects && <Button onClick={() => void lockNow(vault)}>Lock</Button>}
      </header>
      {!vault.protects && !location.startsWith('/lock') && (
        <aside aria-label="For trying out" className={styles.trial}>
          <p><strong>Trying out.</strong> <Link href="/lock">Set a passphrase</Link><span className={styles.wide}> before you enter real children.</span></p>
        </aside>
      )}
      <UpdateNotice settled={() => settled(vault)} />
      <main id="main" ref={page} tabIndex={-1} className={styles.page}>
        <ClosedNotice />
        <LostNotice />
        <ErrorBoundary key={screen}>{children}</ErrorBoundary>
      </main>
      <Message screen={screen} />
      {!location.includes('/meeting/') && <Suspense><Foot /></Suspense>}
    </>
  );
}

/**
 * Moves the focus to the page when its address changes, but not on the first page and not between strands of one review. Where the records were
 * unlocked just now, the field that had the focus is gone, and the first page has it too.
 */
function useFocusAfterMove(screen: string, isUnlocked: boolean) {
  const page = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (isUnlocked && document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, [isUnlocked]);
  useEffect(() => {
    const from = shown.current;
    if (from === screen) return;
    shown.current = screen;
    if (from === '/') return; // the bare address leads to the first page; the word of warning above it is to be read
    window.scrollTo(0, 0);
    page.current?.focus({ preventScroll: true });
  }, [screen]);
  return page;
}
