import { serveTasks } from '../../../platform/threads/serve-tasks.js';
import { inspectFile } from './inspect-file.js';
import { maskFile } from './masked-copy.js';
import { picturePage } from './page-picture.js';

serveTasks({ inspect: inspectFile, page: picturePage, mask: maskFile });
