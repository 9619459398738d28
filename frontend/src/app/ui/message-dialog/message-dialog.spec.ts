import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { MessageDialog } from './message-dialog';

describe('MessageDialog', () => {
  it('lets a person read, edit, copy and pass on, and closes by its one cross', async () => {
    const copied: string[] = [];
    Object.assign(navigator, { clipboard: { writeText: (text: string) => copied.push(text) } });
    let closed = 0;
    const { fixture } = await render(MessageDialog, {
      bindings: [
        ...inputs({ message: { heading: 'Ingatkan Camat Prambon', text: 'Yth. Camat' } }),
        ...outputs({ closed: () => closed++ }),
      ],
    });
    await fixture.whenStable();
    fireEvent.input(screen.getByLabelText(/Pesan/), { target: { value: 'Yth. Bapak Camat' } });
    await fixture.whenStable();
    expect(screen.getByRole('link', { name: 'Buka WhatsApp' }).getAttribute('href')).toBe(
      'https://wa.me/?text=Yth.%20Bapak%20Camat',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Salin' }));
    await fixture.whenStable();
    expect(copied).toEqual(['Yth. Bapak Camat']);
    expect(await screen.findByText('Tersalin')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Tutup' }));
    expect(closed).toBe(1);
  });
});
