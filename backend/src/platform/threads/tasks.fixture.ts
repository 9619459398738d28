import { DomainError } from '@satu/domain/problem';
import { serveTasks } from './serve-tasks.js';

serveTasks({
  double: ({ number }: { number: number }) => Promise.resolve(number * 2),
  refuse: () => Promise.reject(new DomainError('unsupported', 'unsupported-file', { reason: 'X' })),
  fail: () => Promise.reject(new Error('broken')),
  hang: () => {
    for (;;);
  },
});
