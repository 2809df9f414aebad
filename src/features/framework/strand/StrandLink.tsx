import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { FrameworkRef } from '../../../core/framework.ts';
import { frameworkAddress } from '../frameworkAddress.ts';
import { showStrand } from './showStrand.ts';

/** A link to a strand of the framework on this page. */
export function StrandLink({ framework, code, children }: { framework: FrameworkRef; code: string; children: ReactNode }) {
  return (
    <Link
      href={frameworkAddress(framework, code)}
      // Also when the address is this one already, and the reader has gone elsewhere on the page.
      onClick={({ ctrlKey, metaKey, shiftKey }) => { if (!ctrlKey && !metaKey && !shiftKey) showStrand(code); }}
    >
      {children}
    </Link>
  );
}
