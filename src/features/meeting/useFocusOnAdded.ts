import { useEffect, useRef } from 'react';

/** Gives what is called with the id of a field of a row that was just added: it takes the focus as soon as it is there. */
export function useFocusOnAdded(): (fieldId: string) => void {
  const awaited = useRef<string>(undefined);
  useEffect(() => {
    if (awaited.current === undefined) return;
    const field = document.getElementById(awaited.current);
    if (!field) return;
    awaited.current = undefined;
    field.focus();
  });
  return (fieldId) => { awaited.current = fieldId; };
}
