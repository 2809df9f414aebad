import { create } from 'zustand';

/** What browsers that can install an app tell the page; not yet in the standard types. */
interface InstallEvent extends Event {
  prompt: () => Promise<void>;
}

declare global {
  interface WindowEventMap {
    beforeinstallprompt: InstallEvent;
  }
}

const useOffer = create<{ offer?: InstallEvent | undefined }>()(() => ({}));

/** Begins to listen; the browser offers only once, soon after the start. */
export function listenForInstall(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    useOffer.setState({ offer: event });
  });
  window.addEventListener('appinstalled', () => useOffer.setState({ offer: undefined }));
}

/** Installs the app, where the browser offers it and it is not installed yet. */
export function useInstall(): (() => void) | undefined {
  const offer = useOffer((state) => state.offer);
  return offer && (() => void offer.prompt());
}
