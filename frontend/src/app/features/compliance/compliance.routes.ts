import type { Routes } from '@angular/router';

export const COMPLIANCE_ROUTES: Routes = [];
