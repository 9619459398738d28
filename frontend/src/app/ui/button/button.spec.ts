import { Component, signal } from '@angular/core';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { Button } from './button';

@Component({
  selector: 'satu-spec-form',
  imports: [Button],
  template: `
    <form (submit)="send($event)">
      <button satuButton type="submit" [busy]="busy()">Kirim</button>
    </form>
  `,
})
class SpecForm {
  readonly busy = signal(false);
  sent = 0;

  send(event: Event): void {
    event.preventDefault();
    this.sent += 1;
    this.busy.set(true);
  }
}

describe('Button', () => {
  it('sends a form once while it is under way, says so, and keeps the focus', async () => {
    const { fixture } = await render(SpecForm);
    const button = screen.getByRole('button', { name: 'Kirim' });
    button.focus();
    fireEvent.click(button);
    await fixture.whenStable();
    fireEvent.click(button);
    expect(fixture.componentInstance.sent).toBe(1);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('aria-busy')).toBe('true');
    expect(document.activeElement).toBe(button);
    fixture.componentInstance.busy.set(false);
    await fixture.whenStable();
    fireEvent.click(button);
    expect(fixture.componentInstance.sent).toBe(2);
  });
});
