import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Asked for by Escape as well. The caller closes by setting `open` to false. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one that happens next first. A plain Close when left out. */
  readonly actions?: ReactNode;
}

/**
 * A question in front of the page, on the native dialog.
 *
 * Accessibility promise: a modal dialog named by its title; the page behind cannot be reached;
 * Escape closes it; focus goes back to where it was, even when the dialog is removed while open.
 */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (!open || !dialog) return undefined;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [open]);
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      className={styles.dialog}
      onCancel={(event) => {
        event.preventDefault(); // the caller decides, and closes by `open`
        onClose();
      }}
      onClose={() => {
        if (open) onClose(); // a browser may close without asking when Escape is pressed twice
      }}
    >
      {open && (
        <>
          <h2 id={id}>{title}</h2>
          <div className={`stack ${styles.body}`}>{children}</div>
          <div className="row">{actions ?? <Button onClick={onClose}>Close</Button>}</div>
        </>
      )}
    </dialog>
  );
}
