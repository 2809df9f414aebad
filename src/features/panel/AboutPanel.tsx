import type { PanelPack } from '../../core/panelPack.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './panel.module.css';

/** Which panel, when, and what more stands on the sheets. */
export function AboutPanel({ pack, onChange }: { pack: PanelPack; onChange: (pack: PanelPack) => void }) {
  return (
    <section aria-labelledby="about-panel">
      <h2 id="about-panel">The panel</h2>
      <NotRemembered>
        <div className={styles.fields}>
          <TextField label="What it is called" optional width="medium" maxLength={100} value={pack.panel} onChange={(event) => onChange({ ...pack, panel: event.currentTarget.value })} />
          <TextField label="Its day" optional type="date" width="medium" value={pack.heldOn} onChange={(event) => onChange({ ...pack, heldOn: event.currentTarget.value })} />
        </div>
        <Checkbox label="With initials" help="Otherwise a number alone stands for each child." checked={pack.withInitials} onChange={(event) => onChange({ ...pack, withInitials: event.currentTarget.checked })} />
        <Checkbox label="With what support costs" checked={pack.withCosts} onChange={(event) => onChange({ ...pack, withCosts: event.currentTarget.checked })} />
      </NotRemembered>
    </section>
  );
}
