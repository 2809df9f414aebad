import type { ReactNode } from 'react';
import styles from './ProfileFigure.module.css';
import { ProfileKey } from './ProfileKey.tsx';
import { ProfileStrip, type ProfileStripProps } from './ProfileStrip.tsx';

export interface ProfileFigureProps extends Omit<ProfileStripProps, 'size'> {
  /** The picture shows last time as well. */
  readonly change?: boolean;
  /** The way to the same as a table. */
  readonly table: ReactNode;
}

/**
 * The large profile picture with how to read it and the way to its table.
 *
 * Accessibility promise: the picture is an image named by its sentence; the key and the table are one tap away.
 * On a phone the small drawing stands at full width, so that nothing has to be scrolled sideways.
 */
export function ProfileFigure({ change = false, table, ...strip }: ProfileFigureProps) {
  return (
    <figure className={styles.figure} aria-label="Profile picture">
      <div className="only-wide"><ProfileStrip {...strip} size="large" /></div>
      <div className="only-narrow"><ProfileStrip {...strip} size="small" /></div>
      <figcaption className="meta">
        <details>
          <summary>How to read the picture</summary>
          <ProfileKey change={change} />
        </details>
        <span>{table}</span>
      </figcaption>
    </figure>
  );
}
