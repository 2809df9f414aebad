import { useEffect } from 'react';

interface Keys {
  readonly next: () => void;
  readonly back: () => void;
  readonly first: () => void;
  readonly leave: () => void;
}

/**
 * Keys of the whole meeting: left and right, page up and page down (a presenter sends these), Home, Escape. Not while a dialog
 * is open, and never those that a field needs itself. Page down first goes on down a page that is longer than the screen.
 */
export function useMeetingKeys(keys: Keys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // A key that is held down turns one page, not all of them.
      if (event.defaultPrevented || event.repeat || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (document.querySelector('dialog[open]') || isNeeded(event.key, event.target)) return;
      const act = actionFor(event.key, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}

function actionFor(key: string, { next, back, first, leave }: Keys): (() => void) | undefined {
  switch (key) {
    case 'ArrowRight': return next;
    case 'ArrowLeft': return back;
    case 'PageDown': return () => { if (!scrolled(1)) next(); };
    case 'PageUp': return () => { if (!scrolled(-1)) back(); };
    case 'Home': return first;
    case 'Escape': return leave;
    default: return undefined;
  }
}

/** Whether a field does something of its own with this key. */
function isNeeded(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches('textarea, select')) return true;
  if (target.matches('input[type=radio]')) return key.startsWith('Arrow');
  if (target.matches('input:not([type=checkbox])')) return !key.startsWith('Page');
  return false;
}

/** Moves most of a screen down or up where there is more to see that way; says whether there was. */
function scrolled(way: 1 | -1): boolean {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  const left = way === 1 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (left < MORE_THAN_A_RIM) return false;
  window.scrollBy({ top: way * clientHeight * 0.8 });
  return true;
}

/** So many pixels are no reason to stay. */
const MORE_THAN_A_RIM = 24;
