import { Button } from '../../ui/Button.tsx';
import type { Task } from './useTask.ts';

/**
 * How far the work has come, and the way to stop it.
 *
 * Accessibility promise: what is being done is told once each, never the numbers; the bar carries those, and its name.
 */
export function TaskBar({ task: { progress, stop } }: { task: Task }) {
  if (!progress) return null;
  const { words, done, of } = progress;
  return (
    <div className="stack no-print">
      <p role="status">{words}</p>
      <progress aria-label={words} {...(of > 0 && { max: of, value: done })} />
      <p><Button onClick={stop}>Stop</Button></p>
    </div>
  );
}
