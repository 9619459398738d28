import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';

import { aSession, provideTestServer } from '../../../testing/server';
import { Session } from '../session/session';
import { KeptForms } from './kept-forms';

describe('KeptForms', () => {
  let forms: KeptForms;
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestServer()] });
    TestBed.inject(Session).began(aSession());
    forms = TestBed.inject(KeptForms);
  });

  it('gives back what was typed, until it was sent', () => {
    forms.keep('edisi', { name: 'Lomba' });
    expect([forms.read('edisi'), forms.count()]).toEqual([{ name: 'Lomba' }, 1]);
    forms.forget('edisi');
    expect([forms.read('edisi'), forms.count()]).toEqual([null, 0]);
  });

  it('shows nobody what another person typed on the same computer, nor erases it', () => {
    forms.keep('edisi', { name: 'Lomba' });
    const other = aSession();
    TestBed.inject(Session).began({ ...other, person: { ...other.person, id: 'lain' } });
    expect([forms.read('edisi'), forms.count()]).toEqual([null, 0]);
    forms.erase('lain');
    TestBed.inject(Session).began(aSession());
    expect(forms.read('edisi')).toEqual({ name: 'Lomba' });
    forms.erase(aSession().person.id);
    expect(forms.count()).toBe(0);
  });

  it('begins anew where what was kept cannot be read', () => {
    forms.keep('edisi', {});
    const [name] = Object.keys(localStorage);
    localStorage.setItem(name!, '{"name":');
    expect(forms.read('edisi')).toBeNull();
  });

  it('keeps a form in the page where the browser refuses to store it, and knows it', () => {
    const refused = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    forms.keep('edisi', { name: 'Lomba' });
    refused.mockRestore();
    expect([forms.read('edisi'), forms.count(), forms.adrift()]).toEqual([
      { name: 'Lomba' },
      1,
      true,
    ]);
    forms.forget('edisi');
    expect([forms.count(), forms.adrift()]).toEqual([0, false]);
  });
});
