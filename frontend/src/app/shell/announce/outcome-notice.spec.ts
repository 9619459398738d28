import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterOutlet, provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular/zoneless';

import { Announcer } from './announcer';
import { arrivedWith, withOutcome } from './arrival';
import { OutcomeNotice } from './outcome-notice';

describe('OutcomeNotice', () => {
  it('stands on the page, is said aloud, and takes the keyboard that the act left nowhere', async () => {
    const { fixture } = await render(`<satu-outcome-notice words="Ditarik." />`, {
      imports: [OutcomeNotice],
    });
    await fixture.whenStable();
    expect(TestBed.inject(Announcer).message()).toBe('Ditarik.');
    expect(document.activeElement).toBe(screen.getByText('Ditarik.').closest('[tabindex]'));
  });

  it('leaves the keyboard where somebody is using it', async () => {
    const field = document.createElement('input');
    document.body.append(field);
    field.focus();
    const { fixture } = await render(`<satu-outcome-notice words="Disetujui." />`, {
      imports: [OutcomeNotice],
    });
    await fixture.whenStable();
    expect(document.activeElement).toBe(field);
    field.remove();
  });
});

describe('an outcome that leads to another page', () => {
  const told = signal<string | null>('nothing yet');

  @Component({ selector: 'satu-landing', template: '' })
  class Landing {
    constructor() {
      told.set(arrivedWith());
    }
  }

  it('is told there, and not to whoever comes without an act', async () => {
    const routes = [
      { path: 'a', component: Landing },
      { path: 'b', children: [] },
    ];
    await render('<router-outlet />', {
      imports: [RouterOutlet],
      providers: [provideRouter(routes)],
    });
    const router = TestBed.inject(Router);
    await router.navigate(['/a'], withOutcome('endorsement'));
    expect(told()).toBe('endorsement');
    await router.navigate(['/b']);
    await router.navigate(['/a']);
    expect(told()).toBeNull();
  });
});
