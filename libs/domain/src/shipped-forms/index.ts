export { currentForm, formOf, FORMS } from './forms.js';
