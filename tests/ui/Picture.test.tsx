import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Picture } from '../../src/ui/Picture.tsx';
import { violations } from './violations.ts';

describe('Picture', () => {
  it('is silent beside words', async () => {
    render(<p><Picture src="dog.svg" /> My dog</p>);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByRole('presentation')).toHaveAttribute('src', 'dog.svg');
    expect(await violations()).toEqual([]);
  });

  it('keeps its place while it loads', () => {
    render(<Picture src="dog.svg" />);
    const picture = screen.getByRole('presentation');
    expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['76', '76']);
  });

  it('is nothing without an address', () => {
    const { container } = render(<Picture src={undefined} />);
    expect(container).toBeEmptyDOMElement();
  });
});
