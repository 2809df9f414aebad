import type { ComponentPropsWithRef } from 'react';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `first` is filled: at most one on a screen, named after what happens next. `quiet` reads like a link. */
  readonly weight?: 'first' | 'plain' | 'quiet';
}

/**
 * A native button that submits nothing unless asked to. A link that should look like one takes the class
 * `button` (and `first`) instead, for a link goes somewhere and a button does something.
 *
 * Accessibility promise: a real button, 44 px tall, named by its words.
 */
export function Button({ weight = 'plain', type = 'button', className, ...native }: ButtonProps) {
  const classes = ['button', weight === 'plain' ? undefined : weight, className];
  // The type is always one of three fixed words; the rule cannot see that.
  // oxlint-disable-next-line react/button-has-type
  return <button {...native} type={type} className={classes.filter(Boolean).join(' ')} />;
}
