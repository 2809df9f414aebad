import { Notice } from './Notice.tsx';

interface Props {
  /** As far as the browser lets anybody see it; undefined while it is being asked. */
  readonly kind: 'private' | 'lasting' | 'unknown' | undefined;
  /** Says the one sentence also where nothing can be known. */
  readonly evenUnknown?: boolean;
}

/**
 * Says before anything is typed that a private window keeps nothing. Words: what is entered, when it goes, what to do.
 *
 * Accessibility promise: that of Notice, said politely when it appears.
 */
export function PrivateWindowNotice({ kind, evenUnknown = false }: Props) {
  if (kind === 'private') {
    return (
      <Notice title="This seems to be a private window." live>
        <p>
          The browser refuses the app a folder that it gives to an ordinary window. What is entered in a private window goes when the window closes, passphrases and records alike. Open
          the app in an ordinary window. If you go on here, save a backup under Files before you close it.
        </p>
      </Notice>
    );
  }
  return kind === 'unknown' && evenUnknown ? <p>Do not use a private window: what is entered in one goes when the window closes.</p> : null;
}
