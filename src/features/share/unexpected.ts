/** What is said when something failed for a reason that the app does not know. */
export const UNEXPECTED = 'Something went wrong in this browser that the app did not expect. Reload this page and try again.';
