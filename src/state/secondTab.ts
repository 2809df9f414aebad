import { useSession } from './session.ts';

const CHANNEL = 'valuing-send-tabs';
interface Word {
  readonly kind: 'hello' | 'here';
  /** The tab that asked. */
  readonly to: string;
}

/**
 * For a browser that cannot keep tabs apart (no Web Locks): asks whether another tab is there, and says so in this one, which
 * came later. Gives what ends it.
 */
export function watchForOtherTab(): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => {};
  const me = crypto.randomUUID();
  let told = false;
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data: { kind, to } }: MessageEvent<Word>) => {
    if (kind === 'hello') return channel.postMessage({ kind: 'here', to } satisfies Word);
    if (to !== me || told) return;
    told = true;
    const { tell } = useSession.getState();
    tell(WARNING, { label: 'I work in one tab', act: () => tell('') });
  });
  channel.postMessage({ kind: 'hello', to: me } satisfies Word);
  return () => channel.close();
}

const WARNING = 'The app is open in another tab, and this browser cannot make the two take turns. Work in one of them, and close the other.';
