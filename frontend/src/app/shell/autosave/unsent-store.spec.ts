import { UnsentStore, nothingUnsent, type Unsent } from './unsent-store';

const TEXT: Unsent = { ...nothingUnsent('"1-1"'), fields: { '/name': 'Teks' } };

describe('UnsentStore', () => {
  it('shows unsent text to its own person only', () => {
    new UnsentStore('orang-1', localStorage).write('/innovations/1', TEXT);
    const other = new UnsentStore('orang-2', localStorage);
    expect([other.urls(), other.read('/innovations/1')]).toEqual([[], null]);
    expect(new UnsentStore('orang-1', localStorage).read('/innovations/1')).toEqual(TEXT);
  });

  it('erases one person’s text and leaves the other’s', () => {
    const mine = new UnsentStore('orang-1', localStorage);
    const theirs = new UnsentStore('orang-2', localStorage);
    mine.write('/innovations/1', TEXT);
    mine.write('/scoresheets/2', TEXT);
    theirs.write('/innovations/1', TEXT);
    expect(mine.urls()).toEqual(['/innovations/1', '/scoresheets/2']);
    mine.erase();
    expect([mine.urls(), theirs.urls()]).toEqual([[], ['/innovations/1']]);
  });

  it('forgets what holds nothing any more', () => {
    const store = new UnsentStore('orang-1', localStorage);
    store.write('/innovations/1', TEXT);
    store.write('/innovations/1', { ...TEXT, fields: {} });
    expect(localStorage).toHaveLength(0);
  });

  it('makes do with memory where the browser refuses to store, knows it, and stores when it may', () => {
    let full = true;
    const storage = {
      length: 0,
      getItem: () => null,
      key: () => null,
      removeItem: () => undefined,
    } as unknown as Storage;
    storage.setItem = () => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
    };
    const store = new UnsentStore('orang-1', storage);
    store.write('/innovations/1', TEXT);
    expect([store.urls(), store.read('/innovations/1')]).toEqual([['/innovations/1'], TEXT]);
    expect(store.isAdrift('/innovations/1')).toBe(true);
    full = false;
    store.write('/innovations/1', TEXT);
    expect(store.isAdrift('/innovations/1')).toBe(false);
  });

  it.each([
    ['is forbidden', null, true],
    ['is there', localStorage, false],
  ])('knows whether words are on the device when storage %s', (_case, storage, adrift) => {
    const store = new UnsentStore('orang-1', storage);
    store.write('/innovations/1', TEXT);
    expect([store.isAdrift('/innovations/1'), store.isAdrift('/lain')]).toEqual([adrift, false]);
  });
});
