import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { describe, expect, it } from 'vitest';
import { Button } from '../../src/ui/Button.tsx';
import { Checkbox } from '../../src/ui/Checkbox.tsx';
import { Choices } from '../../src/ui/Choices.tsx';
import { SelectField } from '../../src/ui/SelectField.tsx';
import { TextArea } from '../../src/ui/TextArea.tsx';
import { TextField } from '../../src/ui/TextField.tsx';
import { type Advise, PlainWordsContext } from '../../src/ui/plainWords.ts';
import { violations } from './violations.ts';

describe('a field', () => {
  it('is named by its label and described by its help and its problem', async () => {
    render(<TextField label="Date of birth" type="date" help="As on the birth certificate." error="Give a day that has been" />);
    const field = screen.getByLabelText('Date of birth');
    expect(field).toHaveAccessibleDescription('As on the birth certificate. Problem: Give a day that has been');
    expect(field).toBeInvalid();
    expect(await violations()).toEqual([]);
  });

  it('stands without help or problem', () => {
    render(<TextField label="First name" optional id="first-name" />);
    const field = screen.getByRole('textbox', { name: 'First name', description: '(optional)' });
    expect(field).toHaveAttribute('id', 'first-name');
    expect(field).toBeValid();
  });

  it('keeps label, help and problem in that order above the control', () => {
    render(<SelectField label="Kind of setting" help="Where the child is taught." error="Choose one"><option>Mainstream school</option></SelectField>);
    const control = screen.getByRole('combobox', { name: 'Kind of setting' });
    const order = [screen.getByText('Kind of setting'), screen.getByText('Where the child is taught.'), screen.getByText('Choose one'), control];
    const places = order.map((element) => [...document.querySelectorAll('*')].indexOf(element));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('TextArea', () => {
  it('says how much room is left only when little is, and politely', async () => {
    render(<TextArea label="What shows this?" limit={20} />);
    const field = screen.getByRole('textbox', { name: 'What shows this?' });
    await userEvent.type(field, 'a'.repeat(16));
    expect(screen.queryByText('4 characters left')).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('');
    await userEvent.type(field, 'a');
    expect(screen.getByText('3 characters left')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('At most 10 characters left');
  });

  it('never cuts what was written', async () => {
    render(<TextArea label="What shows this?" limit={5} />);
    const field = screen.getByRole('textbox', { name: 'What shows this?' });
    await userEvent.type(field, 'abcdef');
    expect(field).toHaveValue('abcdef');
    expect(screen.getByRole('status')).toHaveTextContent('1 character too many');
  });

  it('counts what was there already', () => {
    render(<TextArea label="What shows this?" limit={10} defaultValue="123456789" />);
    expect(screen.getByText('1 character left')).toBeInTheDocument();
  });

  // Hints came 0.7 s after the last key, drew the field anew, and its ref took the focus back from wherever Tab had led.
  it('leaves the focus where the person took it when hints come, though its caller focused it at first', async () => {
    render(<FocusedAtFirst advise={async () => ({ hints: [{ quote: 'TA', why: 'not everyone knows it' }] })} />);
    const field = screen.getByRole('textbox', { name: 'In your words' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.type(field, 'The TA helps.');
    await userEvent.tab();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus());
    expect(await screen.findByText('1 hint on plain words', undefined, { timeout: 3000 })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus());
  });

  it('gives a hint once, however often the same words stand there', async () => {
    const twice = { quote: 'was given', why: 'who did it is not said' };
    render(<FocusedAtFirst advise={async () => ({ hints: [twice, { quote: 'TA', why: 'not everyone knows it' }, { ...twice }] })} />);
    await userEvent.type(screen.getByRole('textbox'), 'It was given.');
    await userEvent.click(await screen.findByText('2 hints on plain words', undefined, { timeout: 3000 }));
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['“was given”: who did it is not said', '“TA”: not everyone knows it']);
  });
});

/** As forms that open in the middle of a page: they take the focus once. */
function FocusedAtFirst({ advise }: { advise: Advise }) {
  const [text, setText] = useState('');
  return (
    <PlainWordsContext value={advise}>
      <TextArea ref={focusFirst} label="In your words" plain="staff" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button>Cancel</Button>
    </PlainWordsContext>
  );
}

function focusFirst(field: HTMLTextAreaElement | null) {
  field?.focus();
}

describe('Choices', () => {
  const options = [{ value: 'well', label: 'Well' }, { value: 'partly', label: 'Partly', help: 'Some of the time.' }, { value: 'notYet', label: 'Not yet', disabled: true }];

  it('is a group of native radios, named by its legend and described by its problem', async () => {
    render(<Choices legend="How is it going?" name="going" options={options} error="Choose one" />);
    expect(screen.getByRole('group', { name: 'How is it going?' })).toHaveAccessibleDescription('Problem: Choose one');
    expect(screen.getByRole('radio', { name: 'Partly' })).toHaveAccessibleDescription('Some of the time.');
    expect(screen.getByRole('radio', { name: 'Not yet' })).toBeDisabled();
    await userEvent.click(screen.getByText('Well'));
    expect(screen.getByRole('radio', { name: 'Well' })).toBeChecked();
    expect(await violations()).toEqual([]);
  });

  it('shows what the caller keeps, and asks the caller to change it', async () => {
    const asked: string[] = [];
    const { rerender } = render(<Choices legend="How is it going?" name="going" options={options} value={null} onChange={(event) => asked.push(event.target.value)} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Well' }));
    expect(asked).toEqual(['well']);
    expect(screen.getByRole('radio', { name: 'Well' })).not.toBeChecked();
    rerender(<Choices legend="How is it going?" name="going" options={options} value="well" onChange={() => undefined} />);
    expect(screen.getByRole('radio', { name: 'Well' })).toBeChecked();
  });

  it('allows any number of checkboxes', async () => {
    render(<Choices legend="Who is it for?" name="who" kind="checkbox" options={options} defaultValue={['well']} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Partly' }));
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
  });
});

describe('Checkbox', () => {
  it('is ticked by its words', async () => {
    render(<Checkbox label="A real strength to build on" help="Something to begin from." />);
    await userEvent.click(screen.getByText('A real strength to build on'));
    expect(screen.getByRole('checkbox', { name: 'A real strength to build on' })).toBeChecked();
    expect(screen.getByRole('checkbox')).toHaveAccessibleDescription('Something to begin from.');
    expect(await violations()).toEqual([]);
  });
});

describe('Button', () => {
  it('submits nothing unless asked to', async () => {
    let sent = 0;
    render(
      <form onSubmit={(event) => { event.preventDefault(); sent += 1; }}>
        <Button>Back</Button>
        <Button weight="first" type="submit">Next: coming to school</Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(sent).toBe(0);
    await userEvent.click(screen.getByRole('button', { name: 'Next: coming to school' }));
    expect(sent).toBe(1);
    expect(await violations()).toEqual([]);
  });
});

describe('in a form', () => {
  interface Answers { name: string; why: string; kind: string; going: string | null; strong: boolean }

  function Form({ onSent }: { readonly onSent: (answers: Answers) => void }) {
    const { register, handleSubmit } = useForm<Answers>({ defaultValues: { name: 'Amara', why: 'Gentle', kind: 'b', going: null, strong: false } });
    return (
      <form onSubmit={(event) => void handleSubmit(onSent)(event)}>
        <TextField label="Name" {...register('name')} />
        <TextArea label="Why" limit={7} {...register('why')} />
        <SelectField label="Kind" {...register('kind')}><option value="a">A</option><option value="b">B</option></SelectField>
        <Choices legend="Going" options={[{ value: 'well', label: 'Well' }, { value: 'partly', label: 'Partly' }]} {...register('going')} />
        <Checkbox label="Strong" {...register('strong')} />
        <Button type="submit">Send</Button>
      </form>
    );
  }

  it('takes its defaults and gives its answers', async () => {
    const sent: Answers[] = [];
    render(<Form onSent={(answers) => sent.push(answers)} />);
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Amara');
    expect(screen.getByText('1 character left')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: 'Why' }), '!');
    await userEvent.click(screen.getByRole('radio', { name: 'Partly' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Strong' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(sent).toEqual([{ name: 'Amara', why: 'Gentle!', kind: 'b', going: 'partly', strong: true }]);
  });
});
