import { use } from 'react';
import type { Framework, FrameworkRef } from '../core/framework.ts';
import type { Library } from '../core/library.ts';
import type { Frameworks } from './installed.ts';
import { useRecords } from './records.tsx';

export type { Frameworks };

/** The frameworks on this device. Suspends until their texts are there; wakes when one is installed, chosen or removed. */
export function useFrameworks(): Frameworks {
  return use(useRecords().frameworks);
}

/**
 * The framework a profile or draft was rated with. Where it is not on this device, the current one stands in: every screen
 * then says that what was rated elsewhere cannot be drawn with it.
 */
export function useFramework(ref?: FrameworkRef): Framework {
  const { current, of } = useFrameworks();
  return (ref && of(ref)) ?? current;
}

/** The long texts of a framework. Suspends until they are there. */
export function useLibrary(framework: Framework): Library {
  return use(useFrameworks().libraryOf(framework));
}
