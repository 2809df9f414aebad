import answerPage from './answer-page.json';
import views from './views.json';

/** Everything that is said where a request for views is answered, in the app and in a page by itself. */
export const ANSWER_WORDS = { ...answerPage, howChoices: views.how, whoseChoices: views.words };
