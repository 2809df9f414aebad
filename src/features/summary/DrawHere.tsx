import styles from './PageSheet.module.css';

/** Room to draw in on paper, under a heading that says so in each language of the page. */
export function DrawHere({ heading }: { heading: string }) {
  return <div className={styles.draw} role="img" aria-labelledby={heading} />;
}
