import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { afterEach } from 'vitest';

// As patient as a test itself (vite.config.ts).
// An event is heard as in a browser: React's own `act` drops what is still to be drawn when a component asks for a promise (`use`) meanwhile.
configure({ asyncUtilTimeout: 8000, eventWrapper: (event) => flushSync(event) });

afterEach(cleanup);

// jsdom has no dialogs: showing and closing one is all that the components ask of it.
HTMLDialogElement.prototype.showModal = function showModal() { this.open = true; };
HTMLDialogElement.prototype.close = function close() { this.open = false; this.dispatchEvent(new Event('close')); };

// It paints nothing either, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
