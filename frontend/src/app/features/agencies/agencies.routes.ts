import type { Routes } from '@angular/router';

export const AGENCIES_ROUTES: Routes = [];
