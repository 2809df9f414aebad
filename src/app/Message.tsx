import { useEffect, useRef } from 'react';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { focusPage } from '../ui/focusPage.ts';
import styles from './Layout.module.css';

/** The last thing worth telling, and what can be done about it. */
export function Message({ screen }: { readonly screen: string }) {
  const { message, action, tell } = useSession();
  useForgetMessage();
  useForgetAfterMove(screen);
  useFocusAfterAction();
  useUndoKeys();
  return (
    <div className={message ? styles.message : undefined}>
      <p role="status">{message}</p>
      {action && (
        <>
          <Button aria-keyshortcuts={action.label ? undefined : 'Control+Z'} onClick={action.act}>{action.label ?? 'Undo'}</Button>
          <Button weight="quiet" onClick={() => tell('')}>Close <span className="visually-hidden">this message</span></Button>
        </>
      )}
    </div>
  );
}

/**
 * Takes a message away when the person goes on, with the next click or key, unless something can be done about it. Only when
 * that is over: the page may move when the message goes, and a press that had begun would miss what it was meant for.
 * The key that led to the message may still be held down: that it comes up is no next key.
 */
function useForgetMessage() {
  const { message, action, tell } = useSession();
  useEffect(() => {
    if (!message || action) return undefined;
    let isPressed = false;
    const down = () => { isPressed = true; };
    const up = () => { if (isPressed) forget(); };
    const forget = () => { if (useSession.getState().message === message) tell(''); }; // what the press itself led to stays
    // Not the press that led to the message: it may still be on its way up.
    const listening = setTimeout(() => {
      window.addEventListener('click', forget, { once: true });
      window.addEventListener('keydown', down);
      window.addEventListener('keyup', up);
    }, 0);
    return () => {
      clearTimeout(listening);
      window.removeEventListener('click', forget);
      window.removeEventListener('keydown', down);
      window.removeEventListener('keyup', up);
    };
  }, [message, action, tell]);
}

/**
 * A message about which something can be done goes when the person moves to another screen than the one it belongs to; any other when they move on
 * from the screen that came with it, however they do: the browser's own way back is neither a click nor a key here.
 */
function useForgetAfterMove(screen: string) {
  const shown = useRef(screen);
  const cameAlong = useRef('');
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    const { message, action, tell } = useSession.getState();
    if (action ? action.at !== screen : message !== '' && message === cameAlong.current) tell('');
    cameAlong.current = useSession.getState().message;
  }, [screen]);
}

/** What can be done is done, or put aside: its buttons go, and reading goes on at the top of the page instead of nowhere. */
function useFocusAfterAction() {
  const action = useSession((session) => session.action);
  useEffect(() => () => { if (action && document.activeElement === document.body) focusPage(); }, [action]);
}

/** Ctrl Z undoes from wherever the focus is: the button may be far by Tab. In a field it takes back what was typed, as everywhere. */
function useUndoKeys() {
  const action = useSession((session) => session.action);
  useEffect(() => {
    if (!action || action.label) return undefined;
    const undo = (event: KeyboardEvent) => {
      if (event.key?.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.repeat) return;
      if ((event.target as Element).matches('textarea, input:not([type=radio], [type=checkbox])') || document.querySelector('dialog[open], [data-alone]')) return;
      event.preventDefault();
      action.act();
    };
    document.addEventListener('keydown', undo);
    return () => document.removeEventListener('keydown', undo);
  }, [action]);
}
