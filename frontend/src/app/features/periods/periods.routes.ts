import type { Routes } from '@angular/router';

export const PERIODS_ROUTES: Routes = [];
