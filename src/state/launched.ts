import { createStore } from 'zustand/vanilla';

/** What browsers that open files with an installed app tell the page; not yet in the standard types. */
interface LaunchQueue {
  setConsumer: (consumer: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void) => void;
}

declare global {
  interface Window {
    readonly launchQueue?: LaunchQueue;
  }
}

interface Launched {
  readonly file?: File | undefined;
}

const launched = createStore<Launched>()(() => ({}));

/** Begins to listen for a file that is opened with this app from its folder, and goes to the screen where files come in. It waits there while the records are being unlocked. */
export function listenForFiles(): void {
  window.launchQueue?.setConsumer(({ files: [handle] = [] }) => {
    if (!handle) return;
    void handle.getFile().then((file) => {
      launched.setState({ file });
      window.location.hash = '#/share';
    }, () => undefined); // gone meanwhile: the screen asks for a file as ever
  });
}

/** Hears of a file that this app was opened with, of one that waits already too; each is given once. Gives a way to stop. */
export function onLaunched(hear: (file: File) => void): () => void {
  const take = () => {
    const { file } = launched.getState();
    if (!file) return;
    launched.setState({ file: undefined });
    hear(file);
  };
  const waiting = setTimeout(take); // not while somebody is only beginning to listen
  const stop = launched.subscribe(take);
  return () => {
    clearTimeout(waiting);
    stop();
  };
}
