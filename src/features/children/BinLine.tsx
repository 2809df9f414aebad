import { Link } from 'wouter';

/** Under the list: how many children are in the bin or past the day until which they are kept. Nothing when there are none. */
export function BinLine({ inBin, past }: { readonly inBin: number; readonly past: number }) {
  if (inBin + past === 0) return null;
  return (
    <p className="meta">
      {inBin > 0 && <>{counted(inBin)} in <Link href="/bin">the bin</Link>. </>}
      {past > 0 && <>{counted(past)} past the day until which the record is kept: <Link href="/bin">look at {past === 1 ? 'it' : 'them'}</Link>.</>}
    </p>
  );
}

function counted(count: number): string {
  return count === 1 ? '1 child is' : `${count} children are`;
}
