import type { FrameworkRef } from '../../core/framework.ts';

/** Where a framework can be read; with a strand's code, at that strand. */
export function frameworkAddress({ id, edition }: FrameworkRef, strand?: string): string {
  return ['/framework', id, edition, ...(strand ? [strand] : [])].join('/');
}
