import { expect, it } from 'vitest';
import { writeCouncil } from '../../../../src/data/file/council/writeCouncil.ts';
import { madeUpSchools } from '../../../core/councils.ts';

const [file] = madeUpSchools(3, { sizes: [1] });

it.each<[string, string]>([
  ['Hillside School', 'hillside-school-'], ['St Anne’s C. of E. (VA) / “Oak”', 'st-annes-c-of-e-va-oak-'], ['../../etc\\CON:?*', 'etc-con-'], ['Ysgol Llŷn', 'ysgol-llyn-'], ['Öster 学校', 'oster-学校-'],
  ['!!!', ''], ['a'.repeat(200), `${'a'.repeat(40)}-`], [`${'a'.repeat(39)} school`, `${'a'.repeat(39)}-`],
])('the name of a council file tells the school: %j', async (name, told) => {
  if (!file) throw new Error('no school was made up');
  const { fileName } = await writeCouncil({ ...file, school: { id: file.school.id, name } });
  expect(fileName).toMatch(new RegExp(`^valuing-send-council-${told}2026-11-01-[0-9a-f]{4}\\.json$`, 'u'));
});
