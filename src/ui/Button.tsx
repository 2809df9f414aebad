import type { ComponentPropsWithRef } from 'react';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /**
   * `first` is filled: at most one on a screen, named after what happens next. `quiet` reads like a link.
   * `inline` does so too and stands inside a sentence, as high as its words (WCAG 2.5.8 allows it there).
   */
  readonly weight?: 'first' | 'plain' | 'quiet' | 'inline';
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
