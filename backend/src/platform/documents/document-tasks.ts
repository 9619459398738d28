import { serveTasks } from '../threads/serve-tasks.js';
import { buildDocx } from './docx-build.js';
import { printPaper, type TypstJob } from './typst-print.js';

serveTasks({
  print: (job: TypstJob) => Promise.resolve(printPaper(job)),
  build: buildDocx,
});
