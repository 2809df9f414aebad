import { Link } from 'wouter';
import styles from './Foot.module.css';

/** What stands under every page of the app and is seldom wanted. The statement opens beside the app: going there in its place would lock the records. */
export function Foot() {
  return (
    <footer className={`no-print ${styles.foot}`}>
      <Link href="/help">Help</Link>
      <Link href="/settings/about">About</Link>
      <a href="accessibility.html" target="_blank" rel="noreferrer">Accessibility<span className="visually-hidden"> (opens beside the app)</span></a>
    </footer>
  );
}
