import type { Routes } from '@angular/router';

export const COMPETITIONS_ROUTES: Routes = [];
