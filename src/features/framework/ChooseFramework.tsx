import { useLocation } from 'wouter';
import type { Framework } from '../../core/framework.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { frameworkAddress } from './frameworkAddress.ts';

/** Which framework to read, where there are several on this device. Reading one does not choose it for new reviews. */
export function ChooseFramework({ all, chosen }: { all: readonly Framework[]; chosen: Framework | undefined }) {
  const [, navigate] = useLocation();
  return (
    <SelectField
      label="Framework to read"
      help="This changes nothing for reviews."
      value={chosen ? all.indexOf(chosen) : ''}
      onChange={(event) => {
        const next = all[Number(event.currentTarget.value)];
        if (next) navigate(frameworkAddress(next));
      }}
    >
      {!chosen && <option value="">Choose one</option>}
      {all.map((framework, at) => (
        <option key={frameworkAddress(framework)} value={at} lang={framework.language}>{framework.title}, edition {framework.edition}</option>
      ))}
    </SelectField>
  );
}
