import { bootstrapApplication } from '@angular/platform-browser';

import { appConfig } from './app/app.config';
import { Shell } from './app/shell/shell';

// A start that fails leaves the reader with an empty page; the browser's own report is all there is to add.
await bootstrapApplication(Shell, appConfig);
