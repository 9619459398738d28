import type { Routes } from '@angular/router';

export const SCORESHEETS_ROUTES: Routes = [];
