import styles from './Provision.module.css';

const [WIDTH, HEIGHT] = [120, 8];

/** How long something is beside the longest of its table. Ornament: the number stands beside it. */
export function ProvisionBar({ amount, longest }: { amount: number; longest: number }) {
  if (amount === 0) return null;
  return (
    <svg className={styles.bar} aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT}>
      <rect width={Math.max(1, amount / longest * WIDTH)} height={HEIGHT} />
    </svg>
  );
}
