import { render, screen } from '@testing-library/angular/zoneless';

import { StatusBadge, type Tone } from './status-badge';

describe('StatusBadge', () => {
  const tones: Tone[] = ['good', 'warn', 'bad', 'info', 'still'];

  it('tells each tone by words and by its own shape, not by colour alone', async () => {
    const template = tones
      .map((tone) => `<satu-status-badge tone="${tone}" label="Status ${tone}" />`)
      .join('');
    const { container } = await render(template, { imports: [StatusBadge] });
    const shapes = [...container.querySelectorAll('use')].map((use) => use.getAttribute('href'));
    expect(new Set(shapes).size).toBe(tones.length);
    for (const tone of tones) expect(screen.getByText(`Status ${tone}`)).toBeTruthy();
  });
});
