import { render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { EmptyState, type EmptyKind } from './empty-state';

describe('EmptyState', () => {
  const kinds: EmptyKind[] = ['none-yet', 'no-match', 'no-right'];

  it('gives three reasons three different texts', async () => {
    const template = kinds.map((kind) => `<satu-empty-state kind="${kind}" />`).join('');
    const { container } = await render(template, { imports: [EmptyState] });
    const texts = [...container.querySelectorAll('h2, p')].map((element) => element.textContent);
    expect(new Set(texts).size).toBe(6);
  });

  it('prefers the words of the page', async () => {
    await render(EmptyState, {
      bindings: inputs({ kind: 'none-yet', heading: 'Belum ada inovasi' }),
    });
    expect(screen.getByRole('heading', { name: 'Belum ada inovasi' })).toBeTruthy();
  });
});
