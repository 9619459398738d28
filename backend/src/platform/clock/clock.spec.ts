import { Clock } from './clock.js';

it('shifts business time only, and lets it run on', async () => {
  const start = new Date('2030-01-01T00:00:00Z');
  const clock = new Clock(start);
  const first = clock.now().getTime();
  expect(first - start.getTime()).toBeLessThan(1000);
  expect(Math.abs(clock.real().getTime() - Date.now())).toBeLessThan(1000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(clock.now().getTime()).toBeGreaterThan(first);
});

it('is the machine’s time when nobody shifts it', () => {
  const clock = new Clock();
  expect(Math.abs(clock.now().getTime() - clock.real().getTime())).toBeLessThan(50);
});
