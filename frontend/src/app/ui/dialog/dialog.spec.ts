import { signal } from '@angular/core';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { Dialog } from './dialog';

describe('Dialog', () => {
  it('opens and closes with its input, and only asks when Escape or the cross is pressed', async () => {
    const open = signal(false);
    let asked = 0;
    const { container, fixture } = await render(Dialog, {
      bindings: [...inputs({ open, heading: 'Yakin?' }), ...outputs({ closed: () => asked++ })],
    });
    const dialog = container.querySelector('dialog')!;
    expect(dialog.open).toBe(false);

    open.set(true);
    await fixture.whenStable();
    expect(screen.getByRole('dialog', { name: 'Yakin?' })).toBe(dialog);

    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(dialog.open).toBe(true);
    expect(asked).toBe(1);

    fireEvent.click(screen.getByRole('button', { name: 'Tutup' }));
    expect(dialog.open).toBe(true);
    expect(asked).toBe(2);

    open.set(false);
    await fixture.whenStable();
    expect(dialog.open).toBe(false);
    expect(asked).toBe(2);
  });
});
