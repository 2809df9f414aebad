import type { ReactNode } from 'react';
import './picture.css';
import styles from './ProfileKey.module.css';
import { blockPath, ringsPath, trianglePath } from './pictureShapes.ts';

/** The words of the key. The defaults are for staff; a family page brings its own. */
export interface ProfileKeyWords {
  readonly block: string;
  readonly line: string;
  readonly notAssessed: string;
  readonly notApplicable: string;
  readonly was: string;
  readonly up: string;
  readonly down: string;
}

export interface ProfileKeyProps {
  /** Explains last time's block and the two triangles as well. */
  readonly change?: boolean;
  readonly words?: Partial<ProfileKeyWords>;
}

/**
 * How to read the profile picture, in words.
 *
 * Accessibility promise: a plain list whose words are enough; the samples are hidden from assistive technology.
 */
export function ProfileKey({ change = false, words }: ProfileKeyProps) {
  const said = { ...STAFF_WORDS, ...words };
  const entries = (Object.keys(SAMPLES) as (keyof ProfileKeyWords)[]).filter((entry) => change || !ABOUT_CHANGE.has(entry));
  return (
    <ul className={styles.key}>
      {entries.map((entry) => (
        <li key={entry}>
          <svg className="picture" aria-hidden="true" viewBox="0 0 32 40" width="32" height="40">{SAMPLES[entry]}</svg>
          <span>{said[entry]}</span>
        </li>
      ))}
    </ul>
  );
}

const STAFF_WORDS: ProfileKeyWords = {
  block: 'Each block is one strand. The higher it stands, the more help is needed. At the foot: no extra help.',
  line: 'The line. For a strand above it, someone must act.',
  notAssessed: 'Open dots: not assessed. It could be any level.',
  notApplicable: 'A short tick at the foot: not applicable.',
  was: 'A hollow block: last time, where it differs.',
  up: 'Needs more help than last time.',
  down: 'Needs less help than last time.',
};

const ABOUT_CHANGE: ReadonlySet<keyof ProfileKeyWords> = new Set(['was', 'up', 'down']);

const SAMPLES: Readonly<Record<keyof ProfileKeyWords, ReactNode>> = {
  block: (
    <>
      <path className="stem" strokeWidth="1.2" d="M4 39V36M16 39V20M28 39V4" />
      <path className="level-0" strokeWidth="1" d={blockPath(4, 34, 7, 7, 2)} />
      <path className="level-2" strokeWidth="0" d={blockPath(16, 18, 8, 8, 2)} />
      <path className="level-4" strokeWidth="0" d={blockPath(28, 4, 8, 8, 2)} />
    </>
  ),
  line: (
    <>
      <path className="stem" strokeWidth="1.2" d="M9 39V30M23 39V14" />
      <path className="line" strokeWidth="1.2" d="M0 20H32" />
      <path className="level-1" strokeWidth="1" d={blockPath(9, 27, 8, 8, 2)} />
      <path className="level-2" strokeWidth="0" d={blockPath(23, 13, 8, 8, 2)} />
    </>
  ),
  notAssessed: <path className="ring" strokeWidth="1" d={ringsPath(16, (level) => 4 + (4 - level) * 8, 2)} />,
  notApplicable: (
    <>
      <path className="stem" strokeWidth="1.2" d="M23 38V30" />
      <path className="level-1" strokeWidth="1" d={blockPath(23, 27, 8, 8, 2)} />
      <path className="tick" strokeWidth="1.5" d="M4 38h10" />
    </>
  ),
  was: (
    <>
      <path className="stem" strokeWidth="1.2" d="M16 39V30" />
      <path className="link" strokeWidth="1.2" strokeDasharray="2.5 2" d="M16 12V26" />
      <path className="was" strokeWidth="1.2" d={blockPath(16, 8, 8, 8, 2)} />
      <path className="level-2" strokeWidth="0" d={blockPath(16, 27, 8, 8, 2)} />
    </>
  ),
  up: <path className="change" d={trianglePath(16, 20, 6, 'up')} />,
  down: <path className="change" d={trianglePath(16, 20, 6, 'down')} />,
};
