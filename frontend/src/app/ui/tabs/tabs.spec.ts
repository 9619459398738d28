import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { Tabs, type Tab } from './tabs';

const TABS: Tab[] = [
  { value: 'a', label: 'Antrean', count: 3 },
  { value: 'b', label: 'Selesai' },
];

describe('Tabs', () => {
  it('moves round by arrow keys, taking focus along', async () => {
    const { fixture } = await render(
      `<satu-tabs label="Daftar" [tabs]="tabs" value="a">isi</satu-tabs>`,
      {
        imports: [Tabs],
        wrapperProperties: { tabs: TABS },
      },
    );
    const [first, second] = screen.getAllByRole('tab');
    expect(first!.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(first!, { key: 'ArrowLeft' });
    await fixture.whenStable();
    expect(second!.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(second);
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(second!.id);
  });
});
