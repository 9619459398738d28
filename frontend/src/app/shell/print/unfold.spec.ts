import { unfoldForPrint } from './unfold';

describe('printing', () => {
  it('unfolds what is folded, and folds it again', () => {
    document.body.innerHTML = '<details><summary>a</summary></details><details open></details>';
    const [folded, open] = document.querySelectorAll('details');
    unfoldForPrint(document);
    window.dispatchEvent(new Event('beforeprint'));
    expect([folded!.open, open!.open]).toEqual([true, true]);
    window.dispatchEvent(new Event('afterprint'));
    expect([folded!.open, open!.open]).toEqual([false, true]);
  });
});
