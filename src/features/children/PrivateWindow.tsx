import { useEveryone } from '../../state/live.ts';
import { useWindowKind } from '../../state/privateWindow.ts';
import { PrivateWindowNotice } from '../../ui/PrivateWindowNotice.tsx';

/** On the first screen: says so where the window is known to forget. Fetched after the screen, which does not wait for it. */
export function PrivateWindow() {
  return <PrivateWindowNotice kind={useWindowKind()} />;
}

/** Before a child is typed in: the same, and until there is a first one also where nothing is known. */
export function PrivateWindowFirst() {
  const everyone = useEveryone();
  return <PrivateWindowNotice kind={useWindowKind()} evenUnknown={everyone?.ok === true && everyone.value.every(({ example }) => example)} />;
}
