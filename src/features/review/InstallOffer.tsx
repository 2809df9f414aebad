import { useInstall } from '../../state/install.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** Offers once, where something has been finished and the browser can, to put the app among the others of this device. Settings offers it for ever. */
export function InstallOffer() {
  const install = useInstall();
  const isPutAside = useSession((session) => session.installPutAside);
  const putAside = useSession((session) => session.putInstallAside);
  if (!install || isPutAside) return null;
  return (
    <div className="no-print">
      <Notice title="Open it like other apps">
        <p>Installed on this device, it has its own window and its own icon. Your records stay where they are.</p>
        <div className="row">
          <Button onClick={() => { putAside(); install(); }}>Install</Button>
          <Button weight="quiet" onClick={putAside}>Not now</Button>
        </div>
      </Notice>
    </div>
  );
}
