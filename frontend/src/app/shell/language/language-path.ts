/** The same page in the other language: Indonesian stands at `/`, English beneath `/en/`. */
export function otherLanguagePath(current: 'id' | 'en', routerUrl: string): string {
  return current === 'id' ? `/en${routerUrl}` : routerUrl;
}
