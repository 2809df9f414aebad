import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { afterEach } from 'vitest';

/** React draws what may wait in pieces of 5 ms, one each turn. */
const TURNS = 30;

// As patient as a test itself (vite.config.ts).
// An event is heard as in a browser: React's own `act` drops what is still to be drawn when a component asks for a promise (`use`) meanwhile.
// What may wait for the next event, such as a list that is long, is drawn before a test goes on.
configure({
  asyncUtilTimeout: 8000,
  eventWrapper: (event) => flushSync(event),
  asyncWrapper: async (work) => {
    const given = await work();
    await new Promise((resolve) => { setTimeout(resolve, 0); });
    for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => { setImmediate(resolve); });
    return given;
  },
});

afterEach(cleanup);

// jsdom has no dialogs: showing and closing one is all that the components ask of it.
HTMLDialogElement.prototype.showModal = function showModal() { this.open = true; };
HTMLDialogElement.prototype.close = function close() { this.open = false; this.dispatchEvent(new Event('close')); };

// It paints nothing either, so there is nowhere to scroll to.
Element.prototype.scrollIntoView = () => {};
window.scrollTo = () => {};
