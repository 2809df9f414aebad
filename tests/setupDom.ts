import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// As patient as a test itself (vite.config.ts).
configure({ asyncUtilTimeout: 8000 });

afterEach(cleanup);

// jsdom has no dialogs: showing and closing one is all that the components ask of it.
HTMLDialogElement.prototype.showModal = function showModal() { this.open = true; };
HTMLDialogElement.prototype.close = function close() { this.open = false; this.dispatchEvent(new Event('close')); };

// It paints nothing either, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
