// The least a React app with a service worker can be: what every start is measured against.
import { createRoot } from 'react-dom/client';
import { useRegisterSW } from 'virtual:pwa-register/react';

function Floor() {
  useRegisterSW();
  return <main><h1>The floor</h1><button type="button">A button</button></main>;
}

const place = document.getElementById('root');
if (place) createRoot(place).render(<Floor />);
