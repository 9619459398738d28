export { LANGUAGES, type Bilingual, type Labels, type Language } from './language.js';
