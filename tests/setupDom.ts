import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// A test fails because something is wrong, not because the machine is busy.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 8000 });

afterEach(cleanup);

// jsdom has no dialogs: showing and closing one is all that the components ask of it.
HTMLDialogElement.prototype.showModal = function showModal() { this.open = true; };
HTMLDialogElement.prototype.close = function close() { this.open = false; this.dispatchEvent(new Event('close')); };

// It paints nothing either, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
