import { provideRouter } from '@angular/router';
import { SECTION_STATE_LABELS, SECTION_STATES } from '@satu/domain/form';
import { render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { TaskList } from './task-list';

describe('TaskList', () => {
  it('names every state of a section as the domain does', async () => {
    const tasks = SECTION_STATES.map((state) => ({
      key: state,
      label: `Bagian ${state}`,
      state,
      link: '/inovasi',
    }));
    await render(TaskList, { bindings: inputs({ tasks }), providers: [provideRouter([])] });
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows).toHaveLength(SECTION_STATES.length);
    for (const [index, state] of SECTION_STATES.entries()) {
      expect(rows[index]).toContain(SECTION_STATE_LABELS[state].id);
    }
  });
});
