import type { PanelPack } from '../../core/panel/panelPack.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { NotRemembered } from '../../ui/NotRemembered.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './panel.module.css';
import type { panelName } from './panelName.ts';

interface Props {
  readonly pack: PanelPack;
  /** Its name as it stands on the sheets. */
  readonly name: ReturnType<typeof panelName>;
  readonly onChange: (pack: PanelPack) => void;
}

/** Which panel, when, and what more stands on the sheets. */
export function AboutPanel({ pack, name, onChange }: Props) {
  const warning = [name.isChanged && `It stands on every sheet as “${name.said}”: what names a child or a setting is taken out.`, name.found.length > 0 && `Look at it again: ${name.found.join(', ')} may be a child’s name.`].filter(Boolean).join(' ');
  return (
    <section aria-labelledby="about-panel">
      <h2 id="about-panel">The panel</h2>
      <NotRemembered>
        <div className={styles.fields}>
          <TextField label="What it is called" optional width="medium" maxLength={100} value={pack.panel} onChange={(event) => onChange({ ...pack, panel: event.currentTarget.value })} />
          <TextField label="Its day" optional type="date" width="medium" value={pack.heldOn} onChange={(event) => onChange({ ...pack, heldOn: event.currentTarget.value })} />
        </div>
        {warning && <Notice title="Look at the panel’s name." live>{warning}</Notice>}
        <Checkbox label="With initials" help="Otherwise a number alone stands for each child." checked={pack.withInitials} onChange={(event) => onChange({ ...pack, withInitials: event.currentTarget.checked })} />
        <Checkbox label="With what support costs" checked={pack.withCosts} onChange={(event) => onChange({ ...pack, withCosts: event.currentTarget.checked })} />
      </NotRemembered>
    </section>
  );
}
