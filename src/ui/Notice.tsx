import type { ReactNode } from 'react';

export interface NoticeProps {
  readonly title?: string;
  /** Two sentences: what, then what to do. A plain string follows the title on the same line. */
  readonly children: ReactNode;
  /** `problem` is for faults of the app (a save that failed), never for a child. */
  readonly tone?: 'note' | 'problem';
  /** Says it aloud when it appears: a note politely, a problem at once. */
  readonly live?: boolean;
}

/**
 * A left rule and a few sentences.
 *
 * Accessibility promise: silent unless `live`; then a status or an alert. A problem begins with the word
 * "Problem:" for those who cannot see its colour.
 */
export function Notice({ title, children, tone = 'note', live = false }: NoticeProps) {
  const role = live ? (tone === 'problem' ? 'alert' : 'status') : undefined;
  const opening = (
    <>
      {tone === 'problem' && <><span className="visually-hidden">Problem:</span> </>}
      {title && <strong>{title}</strong>}
    </>
  );
  const runsOn = typeof children === 'string';
  return (
    <div className={tone === 'problem' ? 'note problem' : 'note'} role={role}>
      {(runsOn || title || tone === 'problem') && <p>{opening}{runsOn && <> {children}</>}</p>}
      {!runsOn && children}
    </div>
  );
}
