import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../src/core/draft.ts';
import { answer, answerIn, contribute, contributionsOf, describe as say, give, invite, isAnswered, tellNews, withdraw } from '../../../src/core/views/giveView.ts';

const draft = emptyDraft({ id: 'd', childId: 'c', framework: { id: 'vsend-core', edition: '1.0' }, kind: 'annual', reviewedOn: '2026-11-21' });

describe('a view', () => {
  it('keeps an answer exactly as it was given, spaces and all', () => {
    const said = '  I like Tuesdays.\n\nNot Mondays ';
    expect(answer(draft, 'childsView', 'likes', { text: said }).childsView?.answers).toEqual({ likes: { text: said } });
  });

  it('drops an answer that was emptied, but not one that says how it was given', () => {
    const answered = answer(answer(draft, 'childsView', 'likes', { text: 'Trains' }), 'childsView', 'hard', { how: 'signed' });
    expect(answer(answered, 'childsView', 'likes', { text: '' }).childsView?.answers).toEqual({ hard: { text: '', how: 'signed' } });
  });

  it('says who gave it and how, and leaves the answers alone', () => {
    const answered = answer(draft, 'familysView', 'hopes', { text: 'A friend.' });
    expect(give(answered, 'familysView', { how: 'spoke', words: 'theirs' }).familysView).toEqual({ how: 'spoke', words: 'theirs', answers: { hopes: { text: 'A friend.' } } });
  });

  it('is answered when anybody said a word', () => {
    expect(isAnswered(undefined)).toBe(false);
    expect(isAnswered({ answers: { likes: { text: ' \n' } } })).toBe(false);
    expect(isAnswered({ answers: { likes: { text: 'Trains' } } })).toBe(true);
  });

  it('never touches a level', () => {
    const changed = give(answer(invite(draft, 'x', 'teacher'), 'childsView', 'hard', { text: 'Everything, 4 out of 4' }), 'childsView', { how: 'spoke' });
    expect(changed.ratings).toBe(draft.ratings);
  });
});

describe('a contribution', () => {
  it('comes after those that are there, and stays in its place when it is changed', () => {
    const three = invite(invite(invite(draft, 'b', 'teacher'), 'a', 'health'), 'c', 'parent');
    const changed = answerIn(say(three, 'b', { by: 'Ms Lindqvist' }), 'b', 'helps', { text: 'Visual timetable' });
    expect(contributionsOf(changed).map(([id, { n }]) => `${id}${n}`)).toEqual(['b1', 'a2', 'c3']);
    expect(changed.contributions?.['b']).toEqual({ n: 1, role: 'teacher', by: 'Ms Lindqvist', ratings: {}, answers: { helps: { text: 'Visual timetable' } } });
  });

  it('that was taken out is gone, and can be put back as it was', () => {
    const two = invite(invite(draft, 'a', 'teacher'), 'b', 'health');
    const [[id, first] = ['', undefined]] = contributionsOf(two);
    const without = withdraw(two, id);
    expect(contributionsOf(without).map(([one]) => one)).toEqual(['b']);
    expect(first && contributionsOf(contribute(without, id, first))).toEqual(contributionsOf(two));
  });

  it('that another tab took out is not brought back by typing', () => {
    expect(answerIn(draft, 'gone', 'helps', { text: 'x' })).toBe(draft);
    expect(say(draft, 'gone', { by: 'x' })).toBe(draft);
  });
});

it('takes news away that is taken away, and keeps the rest', () => {
  const told = tellNews(tellNews(draft, { attendance: 93.5, news: 'Moved house.' }), { attendance: undefined });
  expect(told.circumstances).toEqual({ news: 'Moved house.' });
});
