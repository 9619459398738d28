import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { SearchBox } from './search-box';

describe('SearchBox', () => {
  it('asks once words are sent, without the spaces around them', async () => {
    const asked: string[] = [];
    await render(SearchBox, {
      bindings: [
        ...inputs({ label: 'Cari inovasi' }),
        ...outputs({ searched: (words: string) => asked.push(words) }),
      ],
    });
    fireEvent.input(screen.getByLabelText('Cari inovasi'), { target: { value: ' posyandu ' } });
    expect(asked).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Cari' }));
    expect(asked).toEqual(['posyandu']);
  });
});
