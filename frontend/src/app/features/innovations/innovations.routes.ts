import type { Routes } from '@angular/router';

export const INNOVATIONS_ROUTES: Routes = [];
