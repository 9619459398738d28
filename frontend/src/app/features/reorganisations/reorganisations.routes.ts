import type { Routes } from '@angular/router';

export const REORGANISATIONS_ROUTES: Routes = [];
