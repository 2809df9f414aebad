import type { ReactNode } from 'react';

/**
 * Around fields about a child. A browser writes what stands in a field to the disk, in clear, so as to bring it back after
 * a crash; only a field of a form that says no is left out. What is typed here is kept by the app itself, locked.
 */
export function NotRemembered({ children }: { children: ReactNode }) {
  return <form autoComplete="off" noValidate onSubmit={(event) => event.preventDefault()}>{children}</form>;
}
